import { publishedKeys } from '#storage/signing-keys'

/** RFC 7517 §5 — the public keys, oldest first; several while one takes over from another. */
export async function jwks(): Promise<Response> {
  const keys = await publishedKeys()
  return new Response(JSON.stringify({ keys }), {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=30',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
