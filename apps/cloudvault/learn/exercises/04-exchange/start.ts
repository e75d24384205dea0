/**
 * Exercise 4: the exchange. RFC 6749 §4.1.3
 *
 * From server to server, without a browser: the code becomes tokens. The client says who it is by HTTP Basic.
 * Give back what the token endpoint answered; throw an Error when it refused.
 */
type Client = { tokenEndpoint: string; clientId: string; clientSecret: string; redirectUri: string }
type Tokens = { access_token: string; refresh_token: string; expires_in: number }

export async function exchange(client: Client, code: string, codeVerifier: string): Promise<Tokens> {
  const answer = await fetch(client.tokenEndpoint)
  return answer.json()
}
