import type { IncomingMessage } from 'node:http'
import type { Instrumentation } from 'next'
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

/** A page that failed: Next has its own answer for the browser, and this is ours for whoever looks after the server. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers, method }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('#watch/log')
  const request_id = headers['x-request-id']
  log().error({ error, request_id, method, route: routePath }, 'a page failed')
}
