import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { findAlbum, listAlbumPhotos } from '#storage/albums'
import { keepPhoto } from '#vault/keep-photo'
import { type AtHome, anOwnerAtHome } from './owner-at-home.fixture.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())

const developed = {
  bytes: Buffer.from('bytes'),
  thumbnail: Buffer.from('small'),
  mediaType: 'image/jpeg',
  width: 4,
  height: 3,
  digest: 'd',
  placeholder: '',
  takenAt: null,
} as const
const aPhoto = async (owner: AtHome) => (await keepPhoto(owner.id, developed, { title: 'A boat' })) ?? ''

async function anAlbum(owner: AtHome, title = 'Boats'): Promise<string> {
  const answer = await owner.sends('/albums/create', { title })
  return /^\/albums\/([^/]+)\/edit$/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}
const titlesOf = async (owner: AtHome, album: string) =>
  (await listAlbumPhotos(owner.id, album, null, 9)).map(({ id }) => id)

describe('an album of the owner’s own', () => {
  it('has the name that was typed, on one line', async () => {
    const owner = await anOwnerAtHome()
    const album = await anAlbum(owner, ' Boats\n and  more ')
    expect(await findAlbum(owner.id, album)).toMatchObject({ title: 'Boats and more', photoCount: 0 })
  })
  it('takes what is ticked and lets go of what is not, of the photos that were shown', async () => {
    const owner = await anOwnerAtHome()
    const [album, one, two] = [await anAlbum(owner), await aPhoto(owner), await aPhoto(owner)]
    const change = `/albums/${album}/change`
    await owner.sends(change, { title: 'Ships', photo: one })
    await owner.sends(change, { title: 'Ships', photo: two })
    expect(await titlesOf(owner, album)).toEqual([one, two])
    await owner.sends(change, { title: 'Ships', shown: one })
    expect(await titlesOf(owner, album)).toEqual([two])
    expect(await findAlbum(owner.id, album)).toMatchObject({ title: 'Ships' })
  })
  it('never takes another owner’s photo, and is never changed by another owner', async () => {
    const [owner, other] = [await anOwnerAtHome(), await anOwnerAtHome()]
    const [album, theirs] = [await anAlbum(owner), await aPhoto(other)]
    await owner.sends(`/albums/${album}/change`, { title: 'Mine', photo: theirs })
    expect(await titlesOf(owner, album)).toEqual([])
    await other.sends(`/albums/${album}/change`, { title: 'Taken over', photo: theirs })
    await other.sends(`/albums/${album}/delete/submit`)
    expect(await findAlbum(owner.id, album)).toMatchObject({ title: 'Mine', photoCount: 0 })
  })
  it('goes without its photos', async () => {
    const owner = await anOwnerAtHome()
    const [album, photo] = [await anAlbum(owner), await aPhoto(owner)]
    await owner.sends(`/albums/${album}/change`, { title: 'Boats', photo })
    await owner.sends(`/albums/${album}/delete/submit`)
    expect(await findAlbum(owner.id, album)).toBeNull()
    expect(await titlesOf(owner, await anAlbum(owner))).toEqual([])
  })
  it.each(['create', `${randomUUID()}/change`, `${randomUUID()}/delete/submit`])(
    'POST /albums/%s from another site does nothing',
    async (path) => {
      const owner = await anOwnerAtHome()
      const answer = await owner.sends(`/albums/${path}`, { title: 'x' }, { 'sec-fetch-site': 'cross-site' })
      expect(answer.headers.get('location')).toContain('problem=form')
    },
  )
})
