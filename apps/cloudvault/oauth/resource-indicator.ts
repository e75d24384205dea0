/** RFC 8707 — the client says at which resource a token is to be used, so that it is of no use anywhere else. */

/** The resource that CloudVault guards itself. */
export function photoApi(issuer: string): string {
  return `${issuer}/api/v1`
}

/** §2: an absolute URI without a fragment. */
export function isResourceIndicator(resource: string): boolean {
  return URL.canParse(resource) && !resource.includes('#')
}

/** §2.2: a token may be for some of what was granted, never for more; unasked, for all of it. */
export function audienceWithin(requested: readonly string[], granted: readonly string[]): readonly string[] | null {
  if (requested.length === 0) return granted
  return requested.every((resource) => granted.includes(resource)) ? requested : null
}
