/**
 * Exercise 4: the exchange. RFC 6749 §4.1.3
 *
 * From server to server, without a browser: the code becomes tokens. The client says who it is by HTTP Basic.
 * Give back what the token endpoint answered; throw an Error when it refused.
 * `client` has tokenEndpoint, clientId, clientSecret and redirectUri.
 */
export async function exchange(client, code, codeVerifier) {
  const answer = await fetch(client.tokenEndpoint)
  return answer.json()
}
