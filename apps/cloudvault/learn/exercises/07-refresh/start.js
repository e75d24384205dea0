/**
 * Exercise 7: refresh. RFC 6749 §6
 *
 * The access token has expired, and the owner is asleep. Get a new one with the refresh token.
 * Give back the tokens to keep from now on; throw an Error when the server refuses. Beware: RFC 9700 §4.14.2.
 * `client` has tokenEndpoint, clientId and clientSecret; `tokens` has access_token and refresh_token.
 */
export async function refresh(client, tokens) {
  const answer = await fetch(client.tokenEndpoint, { method: 'POST' })
  const fresh = await answer.json()
  return { ...fresh, refresh_token: tokens.refresh_token }
}
