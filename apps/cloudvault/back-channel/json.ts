/** An owner's data as JSON: for the one who asked, and for no cache. */
export function json(body: unknown): Response {
  // A fresh object each time: the server writes the Content-Length into it.
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
}
