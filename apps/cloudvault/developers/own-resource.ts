/** RFC 8707 §2: whose resource this is. CloudVault's own API is guarded by CloudVault and by nobody who signs up. */
export function whyNotResource(resource: string, issuer: string): string | null {
  if (!URL.canParse(resource)) return 'must be an absolute URI'
  if (resource.includes('#')) return 'must not have a fragment'
  return new URL(resource).origin === issuer ? 'is CloudVault’s own: name a resource of yours' : null
}
