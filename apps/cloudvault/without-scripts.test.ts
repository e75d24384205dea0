import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needsNoScript, withoutScripts } from './without-scripts.ts'

const APP = fileURLToPath(new URL('app/', import.meta.url))
/** These only mark the room you are in, which the server has done by then, or speak once everything failed. */
const ON_THE_SERVER_TOO = ['brand/rooms.tsx', '(developers)/annex-rooms.tsx', 'error.tsx']
const asked = (url: string, more: Partial<IncomingMessage> = {}) =>
  needsNoScript({ method: 'GET', url, headers: {}, ...more } as IncomingMessage)

const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
const pages = files
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
  .map((file) => ({
    file,
    path: `/${dirname(file).replaceAll('\\', '/').replace(/^\.$/, '')}`
      .replace(/\/\([^)]+\)/g, '')
      .replace(/\[[^\]]+\]/g, 'x'),
  }))

/** The files with `use client` that a file brings along, directly or not. */
function woken(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const own = text.startsWith("'use client'") ? [file.slice(APP.length)] : []
  const imports = [...text.matchAll(/from '((?:\.|#app)[^']+)'/g)].map(([, name = '']) =>
    name.startsWith('#app/') ? join(APP, name.slice(5)) : join(dirname(file), name),
  )
  return [...own, ...imports.flatMap((next) => woken(next, seen))]
}

describe('a page gets scripts', () => {
  it.each(pages)('if it has something to do with them: $path', ({ file, path }) => {
    const needs = woken(join(APP, file)).filter((one) => !ON_THE_SERVER_TOO.includes(one))
    if (needs.length > 0) expect(asked(path)).toBe(false)
  })
  it.each([
    '/',
    '/sign-in',
    '/sign-in?next=/consent',
    '/consent?request=r',
    '/device',
    '/connected-apps',
    '/account',
    '/nowhere',
  ])('and none otherwise: %s', (path) => {
    expect(asked(path)).toBe(true)
  })
  it.each(['/_next/static/chunks/a.js', '/scripts/sent-once.js', '/developers/flows/f/present'])(
    'and a file or a page with scripts stays as it is: %s',
    (path) => {
      expect(asked(path)).toBe(false)
    },
  )
  it('and what is no page stays as it is', () => {
    expect(asked('/', { headers: { rsc: '1' } })).toBe(false)
    expect(asked('/', { method: 'HEAD' })).toBe(false)
  })
})

describe('a page that needs no script', () => {
  const head = '<link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script>'
  const served: Record<string, [type: string, body: string]> = {
    '/page': ['text/html; charset=utf-8', `<html>${head}<p>Grüße</p><script>x("<p>")</script></html>`],
    '/small': [
      'text/html',
      `<html>${head}<script type="module" src="/scripts/a.js" nonce="n"></script><script>x("<p>")</script></html>`,
    ],
    '/missing': ['text/html', `<html id="__next_error__">${head}</html>`],
    '/more': ['application/json', '{"html":"<script></script>"}'],
  }
  let server: Server
  let origin: string
  const ask = (path: string, encoding = 'gzip') => fetch(origin + path, { headers: { 'accept-encoding': encoding } })

  beforeAll(async () => {
    server = createServer((request, response) => {
      const [type, body] = served[request.url ?? ''] ?? ['', '']
      const bare = withoutScripts(request, response)
      bare.writeHead(203, {
        'Content-Type': type,
        'Content-Security-Policy': "default-src 'self'; script-src 'nonce-n' 'self'; x",
      })
      bare.flushHeaders()
      bare.write(body.slice(0, 20))
      bare.end(body.slice(20))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it.each(['gzip', 'identity'])('comes without any, and may run none, as %s', async (encoding) => {
    const answer = await ask('/page', encoding)
    expect(await answer.text()).toBe('<html><p>Grüße</p></html>')
    expect(answer.status).toBe(203)
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'; script-src 'none'; x")
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null)
  })
  it('keeps the small file that is its own, and may run nothing else', async () => {
    const answer = await ask('/small')
    expect(await answer.text()).toBe('<html><script type="module" src="/scripts/a.js" nonce="n"></script></html>')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'; script-src 'nonce-n'; x")
  })
  it.each(['/missing', '/more'])('and %s is left as it is', async (path) => {
    const answer = await ask(path)
    expect(await answer.text()).toBe(served[path]?.[1])
    expect(answer.headers.get('content-security-policy')).toContain('nonce-n')
  })
})
