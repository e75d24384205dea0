import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import {
  answerAuthorization,
  answerIntrospection,
  answerMetadata,
  answerPhotos,
  answerRevocation,
  answerThumbnail,
  answerToken,
  answerUserinfo,
} from './answers.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => Promise<void> | void

const table: Record<string, Answer> = {
  '/oauth2/token': answerToken,
  '/oauth2/introspect': answerIntrospection,
  '/oauth2/revoke': answerRevocation,
  '/oauth2/userinfo': answerUserinfo,
  '/oauth2/authorize': answerAuthorization,
  '/api/v1/photos': answerPhotos,
  '/.well-known/openid-configuration': answerMetadata,
}

const server = createServer((request, response) => {
  const path = (request.url ?? '').split('?', 1)[0] ?? ''
  const answer = table[path] ?? answerThumbnail
  const refuse = (error: unknown) => response.writeHead(500).end(String(error))
  if (request.method !== 'POST') return void Promise.resolve(answer(request, response, '')).catch(refuse)
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const body = pieces.length === 1 ? String(pieces[0]) : Buffer.concat(pieces).toString()
    Promise.resolve(answer(request, response, body)).catch(refuse)
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
