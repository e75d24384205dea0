/** What every answer of this channel is: for the one who asked and for no cache, and nothing but what it says it is. */
export const JSON_HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
} as const

/**
 * JSON for the one who asked. Not `Response.json`: with a string and plain headers the server writes
 * the answer in one piece, where `Response.json` makes it a stream first.
 */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  // A fresh object each time: the server writes the Content-Length into it.
  return new Response(JSON.stringify(body), { status, headers: { ...JSON_HEADERS, ...headers } })
}
