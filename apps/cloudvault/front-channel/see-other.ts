/** The answer to a form of ours: 303, so that the browser fetches the next page and never posts the form again. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = { Location: path, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }
  if (cookies.length === 0) return new Response('', { status: 303, headers })
  const withCookies = new Headers(headers)
  for (const cookie of cookies) withCookies.append('Set-Cookie', cookie)
  return new Response('', { status: 303, headers: withCookies })
}

/** A path of ours with the parameters that have a value. */
export function pathWith(path: string, parameters: Record<string, string | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value)
  return query.size > 0 ? `${path}?${query}` : path
}
