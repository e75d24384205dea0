/**
 * Exercise 5: PKCE. RFC 7636 §4.1 and RFC 7636 §4.2
 *
 * Whoever steals a code on its way through the browser must not be able to spend it. The client keeps a verifier and
 * shows only its hash, the challenge.
 */
export function newPkce() {
  const verifier = 'my secret'
  return { verifier, challenge: verifier }
}
