/**
 * Exercise 6: call the API. RFC 6750 §2.1
 *
 * The photo API gives its photographs to whoever bears the token, so the token travels where it is never written down.
 * Give back the `photos` of the answer; throw an Error when the API refuses.
 * `client` has api, the address of the photo API.
 */
export async function photos(client, accessToken) {
  const answer = await fetch(`${client.api}/photos?access_token=${accessToken}`)
  const json = await answer.json()
  return json.photos ?? []
}
