/** RFC 7009 §2.1: with the refresh token, everything that came of the same approval ends. */
type Client = { revocationEndpoint: string; clientId: string; clientSecret: string }
type Tokens = { access_token?: string; refresh_token?: string }

export async function revoke(client: Client, tokens: Tokens): Promise<void> {
  const credentials = `${encodeURIComponent(client.clientId)}:${encodeURIComponent(client.clientSecret)}`
  const answer = await fetch(client.revocationEndpoint, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ token: tokens.refresh_token ?? '', token_type_hint: 'refresh_token' }),
  })
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`) // §2.2: keep them, and try again later
  delete tokens.access_token
  delete tokens.refresh_token
}
