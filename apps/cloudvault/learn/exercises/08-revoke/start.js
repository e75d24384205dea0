/**
 * Exercise 8: revoke. RFC 7009 §2.1
 *
 * The owner presses Disconnect. To forget the tokens is not enough: a copy of them would go on working.
 * Throw an Error when the server does not confirm it.
 * `client` has revocationEndpoint, clientId and clientSecret; `tokens` has access_token and refresh_token.
 */
export async function revoke(client, tokens) {
  delete tokens.access_token
  delete tokens.refresh_token
}
