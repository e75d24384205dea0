/**
 * Exercise 11: the challenge. RFC 6750 §3
 *
 * Say no so that a client knows what to do about it. `token` is what exercise 9 found, `claims` what exercise 10 found
 * out about it, `needed` the scope that this resource asks for. `challenge` becomes the header WWW-Authenticate.
 */
export function answerFor(token, claims, needed) {
  if (!claims) return { status: 403, challenge: null }
  return { status: 200, challenge: null }
}
