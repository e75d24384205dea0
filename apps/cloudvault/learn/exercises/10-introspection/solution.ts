/** RFC 7662 §2.1: who issued the token says what it is. A token for somebody else is not let in here (RFC 7662 §4). */
type Gallery = { introspectionEndpoint: string; clientId: string; clientSecret: string; resource: string }
type Claims = { active: boolean; scope: string; aud: string | string[] }

export async function claimsOf(gallery: Gallery, token: string): Promise<Claims | null> {
  const credentials = `${encodeURIComponent(gallery.clientId)}:${encodeURIComponent(gallery.clientSecret)}`
  const answer = await fetch(gallery.introspectionEndpoint, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ token }),
  })
  if (!answer.ok) throw new Error(`introspection answered ${answer.status}`) // and nobody is let in
  const claims: Claims = await answer.json()
  return claims.active && [claims.aud].flat().includes(gallery.resource) ? claims : null
}
