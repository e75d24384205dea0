/** RFC 6749 §4.1.1: everything the client wants to say is in the address. */
type Client = { authorizationEndpoint: string; clientId: string; redirectUri: string; scope: string }

export function authorizationUrl(client: Client, codeChallenge: string): string {
  const url = new URL(client.authorizationEndpoint)
  url.searchParams.set('response_type', 'code')
  url.searchParams.set('client_id', client.clientId)
  url.searchParams.set('redirect_uri', client.redirectUri)
  url.searchParams.set('scope', client.scope)
  url.searchParams.set('code_challenge', codeChallenge) // RFC 7636 §4.3
  url.searchParams.set('code_challenge_method', 'S256')
  return url.href
}
