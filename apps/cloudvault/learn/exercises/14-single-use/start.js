/**
 * Exercise 14: may this code be spent? RFC 6749 §4.1.3
 *
 * Throw an Error when it may not. Give 'good' back when it may, and 'replay' when everything matches and the code has
 * been used before: then the server takes back what the first use gave (RFC 6749 §4.1.2).
 * The verifier is exercise 13; here it is right already, or `codeChallenge` is null.
 * `code` is null, or has clientId, redirectUri, codeChallenge, expiresAt, consumedAt and grantRevokedAt (dates, or null);
 * `request` has redirectUri, `by` the clientId of who brings it.
 */
export function judgeCode(code, request, by, dpopJkt, now) {
  if (code?.consumedAt) return 'replay'
  return 'good'
}
