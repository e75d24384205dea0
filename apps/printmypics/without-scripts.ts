import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** The pages that are words and forms; every other one has something to do in a browser. A test holds this against their imports. */
const NO_SCRIPTS = /^\/(sign-in|basket|orders|settings|trouble\/[^/]+|holds\/[^/]+|photos(\/[^/]+)?|nothing-here)?\/?$/

/** Whether this is asked for a page that needs no script of its own. */
export function needsNoScript({ method, url = '/', headers }: IncomingMessage): boolean {
  return method === 'GET' && !('rsc' in headers) && NO_SCRIPTS.test(url.split('?', 1)[0] ?? '/')
}

/** Next's own way of saying that something is missing, once it has begun to draw: an empty page that scripts fill. */
const FOR_SCRIPTS_TO_FILL = 'id="__next_error__"'
/** A file in `public/scripts` is ours, works alone and stays. */
const SCRIPT = /<script\b(?![^>]*\ssrc="\/scripts\/)[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g

/**
 * The page without the 145 kB by which Next would wake it: there is nothing to wake. And because nothing of ours runs
 * there, nothing may: the browser is told to run no script at all, or none but the small file that belongs to the page.
 */
export function withoutScripts(request: IncomingMessage, response: ServerResponse): ServerResponse {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  delete request.headers['accept-encoding'] // Next leaves it readable; it is compressed below
  const { writeHead, end } = response
  const pieces: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) pieces.push(Buffer.from(chunk as Uint8Array))
  }
  return Object.assign(response, {
    flushHeaders() {},
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status
      for (const [name, value] of Object.entries(rest.at(-1) ?? {})) response.setHeader(name, value as string)
      return response
    },
    write(chunk: unknown) {
      keep(chunk)
      return true
    },
    end(chunk: unknown) {
      keep(chunk)
      const body = bodyOf(response, Buffer.concat(pieces), zipped)
      if (body.length > 0) response.setHeader('Content-Length', body.length)
      Reflect.apply(writeHead, response, [response.statusCode])
      return Reflect.apply(end, response, [body])
    },
  })
}

function bodyOf(response: ServerResponse, body: Buffer, zipped: boolean): Buffer {
  if (!/^text\/html/.test(String(response.getHeader('content-type')))) return body
  if (body.includes(FOR_SCRIPTS_TO_FILL)) return body
  const page = Buffer.from(body.toString('utf8').replace(SCRIPT, ''))
  const policy = String(response.getHeader('content-security-policy') ?? '')
  const allowed = page.includes('<script') ? (/'nonce-[^']+'/.exec(policy)?.[0] ?? "'none'") : "'none'"
  if (policy) response.setHeader('Content-Security-Policy', policy.replace(/script-src [^;]*/, `script-src ${allowed}`))
  if (!zipped) return page
  response.setHeader('Content-Encoding', 'gzip')
  return gzipSync(page)
}
