import type { ServerResponse } from 'node:http'

/** A page that says what happened without any script. */
export type Words = { html: string; headers: Record<string, string> }

/** An answer of ours, kept for when it is needed. */
export async function wordsOf(page: Response): Promise<Words> {
  return { html: await page.text(), headers: Object.fromEntries(page.headers) }
}

/**
 * Next answers a page that failed with an empty body, for scripts to fill. Whatever writes the head passes through
 * `writeHead`, so there it gets words of ours instead, and what Next would still write is let go.
 */
export function withWords(response: ServerResponse, { html, headers }: Words): ServerResponse {
  const { writeHead, write, end } = response
  let said = false
  const say = () => {
    said = true
    for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'link']) response.removeHeader(name)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.setHeader('Content-Length', Buffer.byteLength(html))
    Reflect.apply(writeHead, response, [500])
    Reflect.apply(end, response, [html])
  }
  const isBroken = (status: unknown) => status === 500 && String(response.getHeader('content-type')).includes('html')

  return Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      if (!said && isBroken(status)) say()
      return said ? response : Reflect.apply(writeHead, response, [status, ...rest])
    },
    write: (...chunk: unknown[]) => said || Reflect.apply(write, response, chunk),
    end: (...chunk: unknown[]) => (said ? response : Reflect.apply(end, response, chunk)),
  })
}
