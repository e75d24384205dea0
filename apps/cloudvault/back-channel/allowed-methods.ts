import type { Hono } from 'hono'

/** RFC 9110 §15.5.6: a method that an endpoint does not have is 405 with the ones it has; an unknown path is 404. */
export function allowedMethods(table: Hono, path: string): string | null {
  const methods = new Set<string>()
  for (const route of table.routes) {
    if (matches(route.path, path)) methods.add(route.method)
  }
  if (methods.size === 0) return null
  if (methods.has('GET')) methods.add('HEAD')
  return [...methods, 'OPTIONS'].join(', ')
}

/** `/photos/:id` stands for one segment. */
function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/')
  const given = path.split('/')
  return (
    expected.length === given.length &&
    expected.every((part, i) => (part.startsWith(':') ? given[i] !== '' : part === given[i]))
  )
}
