/**
 * Exercise 7: refresh. RFC 6749 §6
 *
 * The access token has expired, and the owner is asleep. Get a new one with the refresh token.
 * Give back the tokens to keep from now on; throw an Error when the server refuses. Beware: RFC 9700 §4.14.2.
 */
type Client = { tokenEndpoint: string; clientId: string; clientSecret: string }
type Tokens = { access_token: string; refresh_token: string; expires_in: number }

export async function refresh(client: Client, tokens: Tokens): Promise<Tokens> {
  const answer = await fetch(client.tokenEndpoint, { method: 'POST' })
  const fresh = await answer.json()
  return { ...fresh, refresh_token: tokens.refresh_token }
}
