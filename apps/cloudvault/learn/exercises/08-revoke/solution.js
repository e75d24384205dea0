/** RFC 7009 §2.1: with the refresh token, everything that came of the same approval ends. */
export async function revoke(client, tokens) {
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
