/** RFC 6749 §4.1.3: the code becomes tokens, for the client that it was made for. */
type Client = { tokenEndpoint: string; clientId: string; clientSecret: string; redirectUri: string }
type Tokens = { access_token: string; refresh_token: string; expires_in: number }

export async function exchange(client: Client, code: string, codeVerifier: string): Promise<Tokens> {
  const answer = await fetch(client.tokenEndpoint, {
    method: 'POST',
    headers: { Authorization: basic(client) },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: client.redirectUri, // the same once more
      code_verifier: codeVerifier, // RFC 7636 §4.5
    }),
  })
  const json = await answer.json()
  if (!answer.ok) throw new Error(json.error) // §5.2
  return json
}

/** §2.3.1: both are form-encoded before they are joined. */
function basic({ clientId, clientSecret }: Client): string {
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`
  return `Basic ${Buffer.from(credentials).toString('base64')}`
}
