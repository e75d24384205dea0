import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { RoomCertificate } from './authority.ts'

/** A door to the room: TLS outside, and one of the two apps on loopback behind it. */
export type Door = { port: number; behind: number }

const AGENT = new Agent({ keepAlive: true, maxSockets: 256 })

/** Opens a door on every interface. */
export function openDoor({ port, behind }: Door, { certificate, authority, key }: RoomCertificate): Promise<Server> {
  const server = createServer({ cert: `${certificate}\n${authority}`, key, minVersion: 'TLSv1.2' }, (outside, answer) =>
    handThrough(outside, answer, behind),
  )
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '0.0.0.0', () => resolve(server))
  })
}

/** What a visitor says about where they come from is replaced by what the socket says: the apps believe this door. */
function handThrough(outside: IncomingMessage, answer: ServerResponse, behind: number): void {
  const headers = { ...outside.headers, 'x-forwarded-for': outside.socket.remoteAddress, 'x-forwarded-proto': 'https' }
  delete headers.connection
  const { method, url: path } = outside
  const inside = request({ host: '127.0.0.1', port: behind, method, path, headers, agent: AGENT }, (said) => {
    answer.writeHead(said.statusCode ?? 502, said.statusMessage, hopOnward(said.rawHeaders))
    said.pipe(answer)
  })
  inside.on('error', () => {
    if (!answer.headersSent) answer.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' })
    answer.end('The app behind this door does not answer. The terminal of the server says why.\n')
  })
  answer.on('close', () => inside.destroy()) // a visitor who left needs no answer
  outside.pipe(inside)
}

/** As it was said, header for header, without what only concerns the connection inside. */
function hopOnward(raw: readonly string[]): string[] {
  const onward: string[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2)
    if (!/^(connection|keep-alive|transfer-encoding)$/i.test(name)) onward.push(name, value)
  }
  return onward
}
