/**
 * Exercise 1: the authorization URL. RFC 6749 §4.1.1
 *
 * The client sends its owner's browser to CloudVault, and everything it wants to say is in the address.
 * `codeChallenge` is given here; in exercise 5 you make it yourself.
 * `client` has authorizationEndpoint, clientId, redirectUri and scope.
 */
export function authorizationUrl(client, codeChallenge) {
  const url = new URL(client.authorizationEndpoint)
  // Which six parameters belong here? Two of them are PKCE's: RFC 7636 §4.3
  return url.href
}
