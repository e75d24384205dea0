import { deflateSync } from 'node:zlib'
import { web } from './cast/clients.ts'
import { photoApi } from './cast/endpoints.ts'
import type { Answer } from './cast/exchange.ts'
import type { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'
import { pngOf } from './cast/png.ts'
import { uploadOf } from './cast/upload.ts'

async function upload(owner: Owner, file: Buffer, name: string, type: string, title?: string): Promise<Answer> {
  const { access_token } = await owner.connects(web, { scope: 'write_photos read_photos' })
  return photoApi('/photos', access_token, uploadOf(file, name, type, title))
}

test.describe('RFC 9110 §15.3.2 — an upload that is welcome', () => {
  test('is 201 with a Location that has the photo, and can be deleted', async ({ stranger }) => {
    const answer = await upload(stranger, pngOf(120, 80), 'red.png', 'image/png', 'Red square')
    expect(answer.status, answer.text).toBe(201)
    const { access_token } = await stranger.connects(web, { scope: 'write_photos read_photos' })
    const path = new URL(answer.location ?? '', answer.url).pathname.replace('/api/v1', '')
    expect((await photoApi(path, access_token)).json).toMatchObject({ title: 'Red square', width: 120, height: 80 })
    expect((await photoApi(path, access_token, { method: 'DELETE' })).status).toBe(204)
    expect((await photoApi(path, access_token)).status).toBe(404)
  })
})

test.describe('RFC 9110 §15.5 — uploads that are not', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const refused: [string, () => Buffer, string, string, number[]][] = [
    ['a text file called .jpg', () => Buffer.from('hello, I am a picture'), 'x.jpg', 'image/jpeg', [415, 422]],
    ['nothing at all', () => Buffer.alloc(0), 'x.jpg', 'image/jpeg', [400, 415, 422]],
    ['an SVG with a script', () => Buffer.from(svg), 'x.svg', 'image/svg+xml', [415, 422]],
    ['a PNG cut short', () => pngOf(400, 400).subarray(0, 90), 'x.png', 'image/png', [415, 422]],
    ['a bomb of 100 megapixels', () => bomb(), 'x.png', 'image/png', [413, 422]],
    ['50 MB', () => Buffer.concat([pngOf(10, 10), Buffer.alloc(50 * 1024 * 1024)]), 'x.png', 'image/png', [413]],
  ]
  for (const [what, file, name, type, statuses] of refused) {
    test(`${what} is refused with a reason`, async ({ alice }) => {
      const answer = await upload(alice, file(), name, type)
      expect(statuses, answer.text.slice(0, 300)).toContain(answer.status)
      expect(answer.header('content-type')).toMatch(/^application\/problem\+json/)
      expect(String(answer.json.detail ?? '').length).toBeGreaterThan(10)
    })
  }

  test('a body that is not multipart is 415', async ({ alice }) => {
    const { access_token } = await alice.connects(web, { scope: 'write_photos' })
    const headers = { 'content-type': 'image/png' }
    const answer = await photoApi('/photos', access_token, { method: 'POST', body: pngOf(1, 1), headers })
    expect(answer.status).toBe(415)
  })
})

/** A few kilobytes that claim to be 10,000 by 10,000 pixels. */
function bomb(): Buffer {
  return pngOf(10_000, 10_000, deflateSync(Buffer.alloc(1_000_000)))
}
