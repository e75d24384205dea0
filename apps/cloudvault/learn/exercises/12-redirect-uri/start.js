/**
 * Exercise 12: is this redirect URI registered? RFC 6749 §3.1.2.3
 *
 * You are the authorization server now. The answer will be sent to the address you give back; null stops the request.
 * A native app listens on whichever port is free (RFC 8252 §7.3). What can be left out, and when?
 * `client` has redirectUris, a list, and applicationType: 'web' or 'native'.
 */
export function redirectUriFor(client, requested) {
  const isRegistered = client.redirectUris.some((registered) => requested?.startsWith(registered))
  return isRegistered ? requested : null
}
