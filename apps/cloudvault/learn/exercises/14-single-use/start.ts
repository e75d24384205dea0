/**
 * Exercise 14: may this code be spent? RFC 6749 §4.1.3
 *
 * Throw an Error when it may not. Give 'good' back when it may, and 'replay' when everything matches and the code has
 * been used before: then the server takes back what the first use gave (RFC 6749 §4.1.2).
 * The verifier is exercise 13; here it is right already, or `codeChallenge` is null.
 */
type Code = {
  clientId: string
  redirectUri: string | null
  codeChallenge: string | null
  expiresAt: Date
  consumedAt: Date | null
  grantRevokedAt: Date | null
}
type Request = { redirectUri: string | null; codeVerifier: string | null; resource: readonly string[] }
type Client = { clientId: string; redirectUris: readonly string[] }

export function judgeCode(
  code: Code | null,
  request: Request,
  by: Client,
  dpopJkt: string | null,
  now: Date,
): 'good' | 'replay' {
  if (code?.consumedAt) return 'replay'
  return 'good'
}
