import { configuration } from '#configuration'

/** After a form: 303, so that the browser asks for the next page and a reload posts nothing again. */
export function seeOther(path: string, setCookies: readonly (string | undefined)[] = []): Response {
  const headers = new Headers({ Location: `${configuration().url}${path}`, 'Cache-Control': 'no-store' })
  for (const cookie of setCookies) if (cookie) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
