import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { peerPool } from './adapter.ts'

const LIST = `SELECT id, title, width, height, bytes, media_type, taken_at, created_at, album_ids
  FROM photo WHERE owner_id = $1 ORDER BY created_at DESC, id DESC LIMIT 31`
const ONE = 'SELECT digest, created_at FROM photo WHERE owner_id = $1 AND id = $2'
const thumbnail = readFileSync(process.env.FLOOR_THUMBNAIL ?? '')

/** The photo API beside node-oidc-provider: tokens are judged by its own models, photos come straight from the table. */
export async function servePhotos(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const token = await provider.AccessToken.find((request.headers.authorization ?? '').slice(7))
  const grant = token?.grantId ? await provider.Grant.find(token.grantId) : undefined
  if (!token || !grant || !token.scope?.split(' ').includes('read_photos')) return void response.writeHead(401).end()

  const id = (request.url ?? '').split('/')[4]
  if (id) {
    const { rows } = await peerPool().query({ name: 'photo', text: ONE, values: [token.accountId, id] })
    response.writeHead(200, {
      'Content-Type': 'image/jpeg',
      'Content-Length': thumbnail.length,
      ETag: `"${rows[0].digest}"`,
      'Last-Modified': rows[0].created_at.toUTCString(),
    })
    return void response.end(thumbnail)
  }
  const { rows } = await peerPool().query({ name: 'photos', text: LIST, values: [token.accountId] })
  const photos = rows.slice(0, 30).map(({ created_at: _, ...photo }) => {
    const self = `${provider.issuer}/api/v1/photos/${photo.id}`
    return { ...photo, links: { thumbnail: `${self}/thumbnail`, content: `${self}/content` } }
  })
  const text = JSON.stringify({ photos, next_cursor: null })
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
  response.end(text)
}
