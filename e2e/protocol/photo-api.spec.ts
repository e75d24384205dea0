import { web } from './cast/clients.ts'
import { CLOUDVAULT, photoApi } from './cast/endpoints.ts'
import type { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

type Photo = {
  id: string
  title: string
  width: number
  height: number
  bytes: number
  media_type: string
  taken_at: string | null
  album_ids: string[]
  links: { thumbnail: string; content: string }
}
type Photos = { photos: Photo[]; next_cursor: string | null }

const SCOPE = 'read_photos list_albums'
const keyOf = async (owner: Owner, scope = SCOPE) => (await owner.connects(web, { scope })).access_token
const photosOf = async (key: string, search = '') => (await photoApi(`/photos${search}`, key)).json as Photos
const firstOf = async (key: string) => {
  const [photo] = (await photosOf(key)).photos
  if (!photo) throw new Error('the seed gave no photos')
  return photo
}

test.describe('RFC 6749 §7 — the photo API, with a token', () => {
  test('me is the owner; the e-mail address only with its scope', async ({ alice }) => {
    const plain = (await photoApi('/me', await keyOf(alice))).json
    expect(plain).toEqual({ sub: expect.any(String), name: alice.account.name })
    const email = (await photoApi('/me', await keyOf(alice, 'openid email'))).json
    expect(email).toMatchObject({ email: alice.account.email })
  })

  test('photos have the members of the contract', async ({ alice }) => {
    const key = await keyOf(alice)
    const { photos } = await photosOf(key)
    expect(photos).toHaveLength(3)
    const [photo] = photos
    expect(Object.keys(photo ?? {}).sort()).toEqual(
      ['album_ids', 'bytes', 'height', 'id', 'links', 'media_type', 'taken_at', 'title', 'width'].sort(),
    )
    for (const link of Object.values(photo?.links ?? {})) {
      expect(new URL(link, CLOUDVAULT).href.startsWith(`${CLOUDVAULT}/api/v1/photos/`)).toBe(true)
    }
    expect((await photoApi(`/photos/${photo?.id}`, key)).json).toEqual(photo)
  })

  test('albums need list_albums, their photos both scopes', async ({ alice }) => {
    const reads = await keyOf(alice, 'read_photos')
    const lists = await keyOf(alice, 'list_albums')
    expect(await photoApi('/albums', reads)).toBeChallengedWith('insufficient_scope')
    const answer = await photoApi('/albums', lists)
    expect(answer.status).toBe(200)
    expect(answer.json).toHaveProperty('albums')
    expect(answer.json).toHaveProperty('next_cursor')
    expect(await photoApi('/photos', lists)).toBeChallengedWith('insufficient_scope')
    const nowhere = '/albums/00000000-0000-4000-8000-000000000000/photos'
    expect(await photoApi(nowhere, reads)).toBeChallengedWith('insufficient_scope')
    expect(await photoApi(nowhere, lists)).toBeChallengedWith('insufficient_scope')
    expect((await photoApi(nowhere, await keyOf(alice))).status).toBe(404)
  })

  test('writing needs write_photos', async ({ alice }) => {
    const reads = await keyOf(alice)
    const photo = await firstOf(reads)
    expect(await photoApi(`/photos/${photo.id}`, reads, { method: 'DELETE' })).toBeChallengedWith('insufficient_scope')
    const body = new URLSearchParams()
    expect(await photoApi('/photos', reads, { method: 'POST', body })).toBeChallengedWith('insufficient_scope')
  })

  test('pages come by cursor: each photo once, in a stable order', async ({ alice }) => {
    const key = await keyOf(alice)
    const whole = (await photosOf(key)).photos.map((photo) => photo.id)
    const seen: string[] = []
    let page = await photosOf(key, '?limit=1')
    seen.push(...page.photos.map((photo) => photo.id))
    while (page.next_cursor) {
      page = await photosOf(key, `?limit=1&cursor=${encodeURIComponent(page.next_cursor)}`)
      seen.push(...page.photos.map((photo) => photo.id))
    }
    expect(seen).toEqual(whole)
  })

  test('another owner\u2019s photo is 404, as if it was not there', async ({ alice, bob }) => {
    const photo = await firstOf(await keyOf(alice))
    const bobs = await keyOf(bob, 'read_photos write_photos')
    for (const path of [`/photos/${photo.id}`, `/photos/${photo.id}/content`, `/photos/${photo.id}/thumbnail`]) {
      const answer = await photoApi(path, bobs)
      expect(answer.status).toBe(404)
      expect(answer.header('content-type')).toMatch(/^application\/problem\+json/)
    }
    expect((await photoApi(`/photos/${photo.id}`, bobs, { method: 'DELETE' })).status).toBe(404)
  })

  test('RFC 9457 §3 — a problem says what, in JSON', async ({ alice }) => {
    const { json } = await photoApi('/photos/00000000-0000-4000-8000-000000000000', await keyOf(alice))
    expect(json).toMatchObject({ status: 404, title: expect.any(String) })
  })
})

test.describe('RFC 9110 §13 and §14 — the bytes', () => {
  test('content is the picture, with its type, length and ETag', async ({ alice }) => {
    const key = await keyOf(alice)
    const photo = await firstOf(key)
    const answer = await photoApi(`/photos/${photo.id}/content`, key)
    expect(answer.status).toBe(200)
    expect(answer.header('content-type')).toBe(photo.media_type)
    expect(answer.bytes.length).toBe(photo.bytes)
    expect(answer.header('etag')).toMatch(/^"[^"]+"$/)
    expect(answer.header('accept-ranges')).toBe('bytes')
    expect(answer.header('x-content-type-options')).toBe('nosniff')
    expect(answer.header('cache-control')).toMatch(/private|no-store/)
    expect(answer.header('content-security-policy')).toContain('sandbox')
  })

  test('thumbnail is a smaller picture', async ({ alice }) => {
    const key = await keyOf(alice)
    const photo = await firstOf(key)
    const answer = await photoApi(`/photos/${photo.id}/thumbnail`, key)
    expect(answer.status).toBe(200)
    expect(answer.header('content-type')).toMatch(/^image\//)
    expect(answer.bytes.length).toBeLessThan(photo.bytes)
  })

  test('RFC 9110 §13.1.2 — If-None-Match with the ETag is 304 without a body', async ({ alice }) => {
    const key = await keyOf(alice)
    const path = `/photos/${(await firstOf(key)).id}/content`
    const etag = (await photoApi(path, key)).header('etag') ?? ''
    for (const value of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await photoApi(path, key, { headers: { 'if-none-match': value } })
      expect(answer.status, value).toBe(304)
      expect(answer.bytes.length).toBe(0)
      expect(answer.header('etag')).toBe(etag)
    }
    expect((await photoApi(path, key, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test('RFC 9110 §14.2 — Range brings a part', async ({ alice }) => {
    const key = await keyOf(alice)
    const photo = await firstOf(key)
    const path = `/photos/${photo.id}/content`
    const whole = (await photoApi(path, key)).bytes
    const parts = {
      'bytes=0-9': [0, 10],
      'bytes=10-': [10, whole.length],
      'bytes=-5': [whole.length - 5, whole.length],
    }
    for (const [range, [from, to]] of Object.entries(parts)) {
      const answer = await photoApi(path, key, { headers: { range } })
      expect(answer.status, range).toBe(206)
      expect(answer.bytes.equals(whole.subarray(from, to)), range).toBe(true)
      expect(answer.header('content-range')).toBe(`bytes ${from}-${(to ?? 0) - 1}/${whole.length}`)
    }
  })

  test('RFC 9110 §15.5.17 — a range beyond the end is 416', async ({ alice }) => {
    const key = await keyOf(alice)
    const photo = await firstOf(key)
    const answer = await photoApi(`/photos/${photo.id}/content`, key, { headers: { range: 'bytes=999999999-' } })
    expect(answer.status).toBe(416)
    expect(answer.header('content-range')).toBe(`bytes */${photo.bytes}`)
  })

  for (const range of ['bytes=abc', 'pages=1-2', 'bytes=9-1', 'bytes=']) {
    test(`a range that is none is ignored or 416: ${range}`, async ({ alice }) => {
      const key = await keyOf(alice)
      const answer = await photoApi(`/photos/${(await firstOf(key)).id}/content`, key, { headers: { range } })
      expect([200, 416]).toContain(answer.status)
    })
  }

  test('RFC 9110 §13.1.5 — If-Range with another ETag brings the whole', async ({ alice }) => {
    const key = await keyOf(alice)
    const photo = await firstOf(key)
    const headers = { range: 'bytes=0-9', 'if-range': '"other"' }
    const answer = await photoApi(`/photos/${photo.id}/content`, key, { headers })
    expect(answer.status).toBe(200)
    expect(answer.bytes.length).toBe(photo.bytes)
  })

  test('RFC 9110 §9.3.2 — HEAD says how much there is', async ({ alice }) => {
    const key = await keyOf(alice)
    const photo = await firstOf(key)
    const answer = await photoApi(`/photos/${photo.id}/content`, key, { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.header('content-length')).toBe(String(photo.bytes))
    expect(answer.bytes.length).toBe(0)
  })
})
