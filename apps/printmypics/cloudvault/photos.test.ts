import { beforeEach, describe, expect, it } from 'vitest'
import { saveConnection } from '#storage/connection-changes'
import { albums, photo, photoContent, photos } from './photos.ts'
import { aVisitor, DATABASE } from './rehearsal/shop.ts'
import { aVaultAndItsShop } from './rehearsal/vault-and-shop.ts'

const vault = await aVaultAndItsShop()
let alice: string

const BOATS = {
  id: 'boats',
  title: 'Boats',
  width: 3000,
  height: 2000,
  bytes: 9,
  media_type: 'image/jpeg',
  taken_at: '1900-05-01T12:00:00Z',
  album_ids: ['sea'],
  links: { thumbnail: 'https://evil.example/t', content: 'https://evil.example/c' },
}

describe.skipIf(!DATABASE)('the photo API, as this shop reads it', () => {
  beforeEach(async () => {
    for (const path of Object.keys(vault.on)) delete vault.on[path]
    alice = (await aVisitor()).shopperId
    const expiresAt = new Date(Date.now() + 3_600_000)
    await saveConnection(alice, 'Alice', { accessToken: 'at', refreshToken: 'rt', expiresAt, scope: [] })
  })

  it('speaks the shop’s words: no snake_case comes through', async () => {
    vault.on['/api/v1/photos/boats'] = () => ({ body: BOATS })
    const takenAt = new Date(BOATS.taken_at)
    expect(await photo(alice, 'boats')).toMatchObject({ mediaType: 'image/jpeg', albumIds: ['sea'], takenAt })
  })

  it('collects the albums of every page', async () => {
    const album = (id: string) => ({ id, title: id, photo_count: 1, cover_photo_id: null })
    const pages = [
      { albums: [album('a')], next_cursor: 'more' },
      { albums: [album('b')], next_cursor: null },
    ]
    vault.on['/api/v1/albums'] = () => ({ body: pages.shift() })
    expect((await albums(alice)).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('sends the token to the vault only, whatever address an answer holds', async () => {
    vault.on['/api/v1/photos/boats/content'] = ({ authorization }) => ({ body: { authorization } })
    expect(await (await photoContent(alice, 'boats', 'content')).json()).toEqual({ authorization: 'Bearer at' })
    await expect(photoContent(alice, '../../../admin', 'content')).rejects.toMatchObject({ tag: 'photo-gone' })
  })

  it.each([
    ['404', { status: 404, body: {} }, 'photo-gone'],
    ['403', { status: 403, body: {} }, 'vault-refused'],
    ['500', { status: 500, body: {} }, 'vault-away'],
    ['a page instead of JSON', { body: '<html>' }, 'vault-refused'],
    ['a photo without a width', { body: { photos: [{ ...BOATS, width: null }] } }, 'vault-refused'],
    ['a redirect', { status: 302, headers: { Location: 'https://evil.example' }, body: '' }, 'vault-refused'],
  ])('names the trouble when the answer is %s', async (_, reply, tag) => {
    vault.on['/api/v1/photos'] = () => reply
    await expect(photos(alice)).rejects.toMatchObject({ tag })
  })
})
