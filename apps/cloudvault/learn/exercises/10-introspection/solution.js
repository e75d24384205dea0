/** RFC 7662 §2.1: who issued the token says what it is. A token for somebody else is not let in here (RFC 7662 §4). */
export async function claimsOf(gallery, token) {
  const credentials = `${encodeURIComponent(gallery.clientId)}:${encodeURIComponent(gallery.clientSecret)}`
  const answer = await fetch(gallery.introspectionEndpoint, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ token }),
  })
  if (!answer.ok) throw new Error(`introspection answered ${answer.status}`) // and nobody is let in
  const claims = await answer.json()
  return claims.active && [claims.aud].flat().includes(gallery.resource) ? claims : null
}
