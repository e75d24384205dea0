import type { IncomingMessage } from 'node:http'
import { PEER_HEADER } from './throttle/address.ts'

/** Next shows its handlers no socket, so the socket's address travels as a header, over whatever the sender put there. */
export function tellPeer(request: IncomingMessage): void {
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
}

/** Called by Next when it starts. Where `server.ts` did not start it, every request is met here before Next sees it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || Symbol.for('cloudvault.server') in globalThis) return
  const { subscribe } = await import('node:diagnostics_channel')
  subscribe('http.server.request.start', (message) => tellPeer((message as { request: IncomingMessage }).request))
}
