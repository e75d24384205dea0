/**
 * Exercise 13: does the verifier match? RFC 7636 §4.6
 *
 * The code came with a challenge, and now somebody wants to spend it. `verifier` is null when the request brings none,
 * `challenge` when the code was asked for without one. Not every string is a verifier: RFC 7636 §4.1.
 */
export function verifierMatches(verifier, challenge) {
  if (challenge === null) return true
  return verifier !== null
}
