/** RFC 6749 §6: new tokens without the owner. The refresh token is a new one too, and the old one is spent. */
export async function refresh(client, tokens) {
  const credentials = `${encodeURIComponent(client.clientId)}:${encodeURIComponent(client.clientSecret)}`
  const answer = await fetch(client.tokenEndpoint, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }),
  })
  const fresh = await answer.json()
  if (!answer.ok) throw new Error(fresh.error) // §5.2: with invalid_grant the owner has to be asked again
  return { ...tokens, ...fresh } // a server that does not rotate sends no refresh_token: keep the old one
}
