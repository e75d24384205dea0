import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#storage/database'
import { countPhotos } from '#storage/photos'
import { seedDemoPhotos, seedPhotos } from '#vault/demo-photographs'
import { anOwner, ask, aToken, openVault } from './photo-rehearsal.ts'

let vault: Awaited<ReturnType<typeof openVault>>
let alice: string
let token: string
let bobs: string

beforeAll(async () => {
  vault = await openVault()
  alice = await anOwner()
  const bob = await anOwner()
  await Promise.all([seedDemoPhotos(alice, 'alice'), seedDemoPhotos(bob, 'bob')])
  token = await aToken(alice, 'read_photos', 'list_albums', 'write_photos')
  bobs = await aToken(bob, 'read_photos', 'list_albums', 'write_photos')
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

async function walk(path: string, limit: number): Promise<string[]> {
  const ids: string[] = []
  let cursor = ''
  do {
    const page = await (await ask(token, `${path}?limit=${limit}${cursor && `&cursor=${cursor}`}`)).json()
    ids.push(...page.photos.map(({ id }: { id: string }) => id))
    cursor = page.next_cursor ?? ''
  } while (cursor)
  return ids
}
const firstPhoto = async () => (await (await ask(token, '/photos?limit=1')).json()).photos[0]

describe('GET /api/v1/photos', () => {
  it('says of each photo what the contract names, and nothing else', async () => {
    expect(Object.keys(await firstPhoto())).toEqual(
      'id title width height bytes media_type taken_at album_ids links'.split(' '),
    )
  })
  it('meets every photo once, whatever the size of the pages', async () => {
    const all = await walk('/photos', 100)
    expect(new Set(all).size).toBe(31)
    expect(await walk('/photos', 7)).toEqual(all)
    expect(await walk('/photos', 31)).toEqual(all)
  })
  it.each(['limit=0', 'limit=101', 'limit=x', 'limit=', 'cursor=x', 'cursor='])('answers 400 to %s', async (query) => {
    const answer = await ask(token, `/photos?${query}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
  })
  it('answers 403 insufficient_scope to a token without read_photos, or without an owner', async () => {
    for (const poor of [await aToken(alice, 'list_albums'), await aToken(null, 'read_photos')]) {
      const answer = await ask(poor, '/photos')
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
        403,
        expect.stringContaining('error="insufficient_scope"'),
      ])
    }
  })
})

describe('GET /api/v1/me', () => {
  it('answers 403 with a challenge to a token without an owner', async () => {
    const answer = await ask(await aToken(null, 'read_photos'), '/me')
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      403,
      expect.stringContaining('error="insufficient_scope"'),
    ])
  })
})

describe('GET /api/v1/albums', () => {
  it('counts each album and gives it a cover that can be fetched', async () => {
    const { albums, next_cursor } = await (await ask(token, '/albums')).json()
    expect(albums.map((album: { photo_count: number }) => album.photo_count)).toEqual([2, 2, 2, 25, 5])
    expect(next_cursor).toBeNull()
    expect((await ask(token, `/photos/${albums[4].cover_photo_id}/thumbnail`)).status).toBe(200)
  })
  it('lists an album in its own order, page by page', async () => {
    const { albums } = await (await ask(token, '/albums?limit=4')).json()
    const path = `/albums/${albums[3].id}/photos`
    expect(await walk(path, 4)).toEqual(await walk(path, 100))
    expect((await walk(path, 4)).length).toBe(25)
  })
  it('does not know an album of somebody else', async () => {
    const { albums } = await (await ask(token, '/albums')).json()
    expect((await ask(bobs, `/albums/${albums[0].id}/photos`)).status).toBe(404)
  })
})

describe('GET /api/v1/photos/{id}/content and /thumbnail', () => {
  it('answers the bytes announced, private and inert', async () => {
    const { id, bytes, width } = await firstPhoto()
    const answer = await ask(token, `/photos/${id}/content`)
    const body = Buffer.from(await answer.arrayBuffer())
    expect([body.length, (await sharp(body).metadata()).width]).toEqual([bytes, width])
    expect(answer.headers.get('cache-control')).toContain('private')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
  it('answers a part with 206, and 416 to a part that is not there (RFC 9110 §14)', async () => {
    const { id, bytes } = await firstPhoto()
    const part = await ask(token, `/photos/${id}/content`, { headers: { Range: 'bytes=1-4' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1-4/${bytes}`])
    expect((await part.arrayBuffer()).byteLength).toBe(4)
    const beyond = await ask(token, `/photos/${id}/content`, { headers: { Range: `bytes=${bytes}-` } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes}`])
  })
  it('ignores the Range of a HEAD, which asks about the whole', async () => {
    const { id, bytes } = await firstPhoto()
    const answer = await ask(token, `/photos/${id}/content`, { method: 'HEAD', headers: { Range: 'bytes=1-4' } })
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(bytes)])
  })
  it('answers 304 to who has it already, with different ETags for photo and thumbnail', async () => {
    const { id } = await firstPhoto()
    const tags = await Promise.all(
      ['content', 'thumbnail'].map(async (what) => {
        const etag = (await ask(token, `/photos/${id}/${what}`)).headers.get('etag') ?? ''
        expect((await ask(token, `/photos/${id}/${what}`, { headers: { 'If-None-Match': etag } })).status).toBe(304)
        return etag
      }),
    )
    expect(new Set(tags).size).toBe(2)
  })
  it('answers HEAD like GET, without the bytes', async () => {
    const { id, bytes } = await firstPhoto()
    const answer = await ask(token, `/photos/${id}/content`, { method: 'HEAD' })
    expect([answer.headers.get('content-length'), await answer.text()]).toEqual([String(bytes), ''])
  })
})

describe('Another owner’s photo does not exist', () => {
  it.each(['GET ', 'GET /content', 'GET /thumbnail', 'DELETE '])('%s is 404', async (ask404) => {
    const [method = '', path = ''] = ask404.split(' ')
    const { id } = await firstPhoto()
    expect((await ask(bobs, `/photos/${id}${path}`, { method })).status).toBe(404)
    expect((await ask(bobs, `/photos/not-an-id${path}`, { method })).status).toBe(404)
    expect((await ask(token, `/photos/${id}`)).status).toBe(200)
  })
})

describe('POST and DELETE /api/v1/photos', () => {
  const picture = () =>
    sharp({ create: { width: 8, height: 6, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer()
  const send = (file: Buffer, title?: string) => {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(file)]), 'from_the_sea.jpg')
    if (title) body.append('title', title)
    return ask(token, '/photos', { method: 'POST', body })
  }

  it('keeps a photo, says where it is, and forgets it without a trace', async () => {
    const before = await vault.storedFolders()
    const answer = await send(await picture(), 'Sea')
    const kept = await answer.json()
    expect([answer.status, kept.title, kept.album_ids]).toEqual([201, 'Sea', []])
    expect(answer.headers.get('location')).toMatch(new RegExp(`/api/v1/photos/${kept.id}$`))
    expect((await ask(token, `/photos/${kept.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await ask(token, `/photos/${kept.id}`, { method: 'DELETE' })).status).toBe(404)
    expect(await vault.storedFolders()).toBe(before)
  })
  it('names it after the file when no title came', async () => {
    const kept = await (await send(await picture())).json()
    expect(kept.title).toBe('from the sea')
    await ask(token, `/photos/${kept.id}`, { method: 'DELETE' })
  })
  it('leaves nothing behind of what it refuses', async () => {
    const before = [await vault.storedFolders(), await countPhotos(alice)]
    expect((await send(Buffer.from('text'))).status).toBe(415)
    expect((await send(Buffer.alloc(0))).status).toBe(422)
    expect((await send(Buffer.alloc(26 * 1024 * 1024))).status).toBe(413)
    expect((await ask(token, '/photos', { method: 'POST', body: new FormData() })).status).toBe(422)
    expect([await vault.storedFolders(), await countPhotos(alice)]).toEqual(before)
  })
  it('leaves no bytes behind when the row cannot be written', async () => {
    const { keepPhoto } = await import('#vault/keep-photo')
    const { develop } = await import('#vault/develop')
    const before = await vault.storedFolders()
    const nobody = '00000000-0000-4000-8000-000000000000'
    await expect(keepPhoto(nobody, await develop(await picture()), { title: 'x' })).rejects.toThrow()
    expect(await vault.storedFolders()).toBe(before)
  })
  it('answers 403 to a token that may only read', async () => {
    const reader = await aToken(alice, 'read_photos')
    expect((await ask(reader, '/photos', { method: 'POST', body: new FormData() })).status).toBe(403)
  })
})

describe('Seeding the demo photographs', () => {
  it('twice is the same as once', async () => {
    const before = [await vault.storedFolders(), await countPhotos(alice)]
    await seedDemoPhotos(alice, 'alice')
    expect([await vault.storedFolders(), await countPhotos(alice)]).toEqual(before)
  })
  it('makes as many different photos as a seed file asks for, and more when it asks for more', async () => {
    const owner = await anOwner()
    await seedPhotos(owner, 7)
    await seedPhotos(owner, 13)
    const reader = await aToken(owner, 'read_photos')
    const { photos } = await (await ask(reader, '/photos')).json()
    const tags = await Promise.all(
      photos.map(async ({ id }: { id: string }) => (await ask(reader, `/photos/${id}/content`)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(13)
  })
  it('ends the same when two seed at once', async () => {
    const owner = await anOwner()
    await Promise.all([seedPhotos(owner, 5), seedPhotos(owner, 5)])
    expect(await countPhotos(owner)).toBe(5)
  })
})
