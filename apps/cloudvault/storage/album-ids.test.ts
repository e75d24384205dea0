import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOwner } from '#back-channel/photo-rehearsal'
import { insertAlbum } from './albums.ts'
import { closeDatabase } from './database.ts'
import { changeAlbum, createAlbum, deleteAlbum } from './own-albums.ts'
import { deletePhotoRow, findPhoto, insertPhoto, listPhotoEntries } from './photos.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
let owner: string

beforeAll(async () => {
  const database = process.env.TEST_CLOUDVAULT_DATABASE_URL
  if (!database) throw new Error('TEST_CLOUDVAULT_DATABASE_URL is not set: `npm test` starts a PostgreSQL and sets it')
  process.env.CLOUDVAULT_DATABASE_URL = database
  process.env.CLOUDVAULT_SECRET = 's'.repeat(32)
  owner = await anOwner()
})
afterAll(closeDatabase)

async function aPhoto(): Promise<string> {
  const id = randomUUID()
  const size = { width: 4, height: 3, bytes: 12, mediaType: 'image/jpeg' }
  const words = { title: 'Harbour', alt: '', digest: 'd', placeholder: '', storeKey: id }
  await insertPhoto({ id, ownerId: owner, ...size, ...words, takenAt: null, createdAt: NOW })
  return id
}

async function anAlbum(): Promise<string> {
  const id = await createAlbum(owner, 'Sea', NOW)
  if (!id) throw new Error('no album was made')
  return id
}

const albumsOf = async (photo: string) => (await findPhoto(owner, photo))?.albumIds

describe('the albums that are named with a photo', () => {
  it('are those it was filed in, in order, in lists and alone', async () => {
    const [photo, albums] = [await aPhoto(), [await anAlbum(), randomUUID()]]
    const [first = '', second = ''] = albums
    await changeAlbum(owner, first, { title: 'Sea', shown: [photo], chosen: [photo] })
    await insertAlbum({ id: second, ownerId: owner, title: 'Land', createdAt: NOW }, [photo])
    expect(await albumsOf(photo)).toEqual(albums.toSorted())
    const listed = await listPhotoEntries(owner, null, 100)
    expect(listed.find(({ id }) => id === photo)?.albumIds).toEqual(albums.toSorted())
  })
  it('are not those it was taken out of, nor those that are gone', async () => {
    const [photo, first, second] = [await aPhoto(), await anAlbum(), await anAlbum()]
    for (const album of [first, second])
      await changeAlbum(owner, album, { title: 'Sea', shown: [photo], chosen: [photo] })
    await changeAlbum(owner, first, { title: 'Sea', shown: [photo], chosen: [] })
    expect(await albumsOf(photo)).toEqual([second])
    await deleteAlbum(owner, second)
    expect(await albumsOf(photo)).toEqual([])
  })
  it('are named once, and all of them, when it is filed by many at the same time', async () => {
    const photo = await aPhoto()
    const albums = await Promise.all(Array.from({ length: 8 }, anAlbum))
    const files = (album: string) => changeAlbum(owner, album, { title: 'Sea', shown: [photo], chosen: [photo] })
    await Promise.all([...albums, ...albums].map(files))
    expect(await albumsOf(photo)).toEqual(albums.toSorted())
  })
  it('do not keep a photo from going', async () => {
    const [photo, album] = [await aPhoto(), await anAlbum()]
    await changeAlbum(owner, album, { title: 'Sea', shown: [photo], chosen: [photo] })
    expect(await deletePhotoRow(owner, photo)).not.toBeNull()
    expect(await findPhoto(owner, photo)).toBeNull()
  })
})
