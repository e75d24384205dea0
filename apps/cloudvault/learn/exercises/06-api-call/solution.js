/** RFC 6750 §2.1: the token goes into the header, because addresses are written down everywhere. */
export async function photos(client, accessToken) {
  const answer = await fetch(`${client.api}/photos`, { headers: { Authorization: `Bearer ${accessToken}` } })
  if (answer.status === 401) throw new Error('the token is no longer good') // §3.1
  if (!answer.ok) throw new Error(`the photo API answered ${answer.status}`)
  const json = await answer.json()
  return json.photos
}
