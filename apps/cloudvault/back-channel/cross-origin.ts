import { isRegisteredOrigin } from '#storage/clients'

/**
 * Scripts of other sites: metadata and keys are for everyone, tokens and photos for origins that some client has
 * registered. Everything else has no CORS at all, so a browser keeps the answer to itself.
 */
const FOR_EVERYONE = /^\/(\.well-known\/.*|oauth2\/jwks)$/
const FOR_REGISTERED = /^\/(oauth2\/(token|revoke|userinfo|par|device_authorization)|api\/v1(\/.*)?)$/

/** The headers that let this origin read the answer; null where it may not. */
export async function crossOriginHeaders(origin: string | null, path: string): Promise<Record<string, string> | null> {
  if (FOR_EVERYONE.test(path)) return { 'Access-Control-Allow-Origin': '*' } // the handlers say so too
  if (!FOR_REGISTERED.test(path)) return null
  if (origin === null || !(await isRegisteredOrigin(origin))) return { Vary: 'Origin' }
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers':
      'WWW-Authenticate, DPoP-Nonce, Retry-After, ETag, Content-Range, Accept-Ranges, Location',
    Vary: 'Origin',
  }
}

/** What a preflight is told on top. */
export function preflightHeaders(allow: string): Record<string, string> {
  return {
    'Access-Control-Allow-Methods': allow,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, DPoP, Range, If-None-Match, If-Range',
    'Access-Control-Max-Age': '600',
  }
}
