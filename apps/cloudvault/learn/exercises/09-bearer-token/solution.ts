/** RFC 6750 §2.1: the scheme in any case (RFC 9110 §11.1), one space or more, and the characters of a token. */
const CREDENTIALS = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i

export function tokenFrom(authorization: string | undefined): string | null {
  return CREDENTIALS.exec(authorization ?? '')?.[1] ?? null
}
