import type { Instrumentation } from 'next'

/** A page that failed: Next has its own answer for the browser, and this is ours for whoever looks after the server. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers, method }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('#watch/log')
  log().error({ error, request_id: headers['x-request-id'], method, route: routePath }, 'a page failed')
}
