import { configuration } from '#configuration'
import { protectedResourceMetadata } from '#oauth/protected-resource'

/** RFC 9728 §3 — what a client that has met the photo API alone needs to know. */
export function resourceMetadata(): Response {
  return Response.json(protectedResourceMetadata(configuration().issuer), {
    headers: { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  })
}
