import { builtPages } from './page-routes.ts'

const page = builtPages()

/** The bounded name of a path, for logs and measurements: two who ask for a million addresses make no more than one. */
export function routeName(path: string): string {
  if (path.startsWith('/_next/')) return 'static'
  return WIRE.has(path) ? path : (page(path) ?? 'elsewhere')
}

/** Answered by `server.ts` itself. */
const WIRE = new Set(['/wire/redeem', '/wire/messages', '/wire/stream'])
