import { publishedKeys } from '#storage/signing-keys'
import { JSON_HEADERS } from './json.ts'

/** RFC 7517 §5 — the public keys, oldest first; several while one takes over from another. */
export async function jwks(): Promise<Response> {
  const keys = await publishedKeys()
  return new Response(JSON.stringify({ keys }), {
    headers: {
      ...JSON_HEADERS,
      'Cache-Control': 'public, max-age=30',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
