/**
 * Exercise 10: ask what the token is. RFC 7662 §2.1
 *
 * The token is a string of random characters. CloudVault knows what it stands for: ask, as the client that you are
 * registered as. Give its claims back, or null when the token is none to let in.
 * `gallery` has introspectionEndpoint, clientId, clientSecret and resource, its own name as an audience.
 */
export async function claimsOf(gallery, token) {
  return { active: true, scope: 'read_photos', aud: gallery.resource }
}
