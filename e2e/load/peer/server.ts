import { createServer } from 'node:http'
import { servePhotos } from './photo-api.ts'
import { peerProvider } from './provider.ts'

const provider = peerProvider(process.env.CLOUDVAULT_URL ?? '')
const answer = provider.callback()

createServer((request, response) => {
  if (!request.url?.startsWith('/api/v1/photos')) return void answer(request, response)
  servePhotos(provider, request, response).catch((error) => response.writeHead(500).end(String(error)))
}).listen(Number(process.env.PORT), '127.0.0.1')
