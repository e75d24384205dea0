import { configuration } from '#configuration'

/** After a POST, and after the callback: 303, so that the browser asks again with GET and keeps nothing in its address bar. */
export function seeOther(location: string, ...setCookies: (string | undefined)[]): Response {
  const headers = new Headers({
    Location: new URL(location, configuration().url).href,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  for (const cookie of setCookies) if (cookie) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A path of this shop and nothing else: `//evil.example` and `/\evil.example` are other hosts to a browser. */
export function localPath(value: unknown, otherwise = '/photos'): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || value.length > 500) return otherwise
  const { url } = configuration()
  const target = URL.canParse(value, url) ? new URL(value, url) : null
  return target?.origin === url ? `${target.pathname}${target.search}` : otherwise
}
