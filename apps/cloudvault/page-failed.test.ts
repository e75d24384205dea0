import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { withWords } from './page-failed.ts'

const WORDS = { html: '<h1>It is our mistake</h1>', headers: { 'Content-Type': 'text/html; charset=utf-8' } }
const open: { close: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function answer(page: (response: ServerResponse) => void): Promise<Response> {
  const server = createServer((_request, response) => page(withWords(response, WORDS)))
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

describe('a page that failed', () => {
  it('is answered in words, whatever its framework goes on to write', async () => {
    const response = await answer((page) => {
      page.statusCode = 500
      page.setHeader('Content-Type', 'text/html')
      page.setHeader('Content-Encoding', 'gzip')
      page.flushHeaders()
      page.write('<html id="__next_error__">')
      page.end('</html>')
    })
    expect(response.status).toBe(500)
    expect(await response.text()).toBe(WORDS.html)
  })
  it('keeps its own body when it is no page', async () => {
    const response = await answer((page) => {
      page.writeHead(500, { 'Content-Type': 'application/json' }).end('{"error":"server_error"}')
    })
    expect(await response.text()).toContain('server_error')
  })
  it('leaves a page that did not fail alone', async () => {
    const response = await answer((page) => {
      page.setHeader('Content-Type', 'text/html')
      page.write('<p>Photos')
      page.end('</p>')
    })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<p>Photos</p>')
  })
})
