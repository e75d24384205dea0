import { backChannel } from '#back-channel/routes'
import { frontChannel } from '#front-channel/routes'
import { builtPages } from './page-routes.ts'

/** What measurements call a request: a line of one of the two tables, a page, or one of three words. Never anything a client invented. */
const lines = [...new Set([...backChannel.routes, ...frontChannel.routes].map(({ path }) => path))]
const exact = new Set(lines.filter((line) => !line.includes(':')))
const open = lines
  .filter((line) => line.includes(':'))
  .map((line) => ({ line, shape: new RegExp(`^${line.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`) }))

const page = builtPages()
const PAGE = /^\/($|(sign-in|consent|device|photos|albums|account|connected-apps|hold|slow-motion|developers)(\/|$))/

/** The bounded name of a path: two clients that ask for a million addresses make no more than one of them. */
export function routeName(path: string): string {
  if (exact.has(path)) return path
  const found = open.find(({ shape }) => shape.test(path))
  if (found) return found.line
  if (path.startsWith('/_next/')) return 'static'
  return page(path) ?? (PAGE.test(path) ? 'page' : 'elsewhere')
}
