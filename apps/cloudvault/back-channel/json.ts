/**
 * JSON for the one who asked, and for no cache. Not `Response.json`: with a string and plain headers the server writes
 * the answer in one piece, where `Response.json` makes it a stream first.
 */
export function json(body: unknown): Response {
  // A fresh object each time: the server writes the Content-Length into it.
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
}
