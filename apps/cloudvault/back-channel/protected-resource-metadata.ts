import { configuration } from '#configuration'
import { protectedResourceMetadata } from '#oauth/protected-resource'
import { json } from './json.ts'

/** RFC 9728 §3 — what a client that has met the photo API alone needs to know. */
export function resourceMetadata(): Response {
  return json(protectedResourceMetadata(configuration().issuer), 200, {
    'Cache-Control': 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
  })
}
