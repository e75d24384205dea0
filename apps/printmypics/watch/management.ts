import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { routeName } from './route-name.ts'

/** Methods with a name of their own; another's word would be another's label. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])

/**
 * `/metrics` on a port of its own, which no balancer knows. Where no port is named nothing is measured, nothing is even
 * loaded, and no request costs more.
 */
export async function openManagement(server: Server, port: number | null, host: string): Promise<Server | null> {
  if (port === null) return null
  const { openMetrics } = await import('./metrics.ts')
  const { registry, note } = openMetrics()
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const begun = performance.now()
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    response.once('close', () => {
      const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other'
      const seconds = (performance.now() - begun) / 1_000
      note({ route: routeName(path), method, status: response.headersSent ? response.statusCode : 499, seconds })
    })
  })
  const management = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end()
    try {
      response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
      response.end(await registry.metrics())
    } catch {
      response.destroy()
    }
  })
  management.listen(port, host)
  return management.unref()
}
