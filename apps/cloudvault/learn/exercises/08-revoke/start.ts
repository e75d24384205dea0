/**
 * Exercise 8: revoke. RFC 7009 §2.1
 *
 * The owner presses Disconnect. To forget the tokens is not enough: a copy of them would go on working.
 * Throw an Error when the server does not confirm it.
 */
type Client = { revocationEndpoint: string; clientId: string; clientSecret: string }
type Tokens = { access_token?: string; refresh_token?: string }

export async function revoke(client: Client, tokens: Tokens): Promise<void> {
  delete tokens.access_token
  delete tokens.refresh_token
}
