import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOwner, openVault } from '#back-channel/photo-rehearsal'
import { closeDatabase, sql } from '#storage/database'
import { keepPhoto } from './keep-photo.ts'
import { photoStore } from './photo-store.ts'
import { shelfAt, sweepShelf } from './sweep.ts'

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
const TOMORROW = new Date(Date.now() + 25 * 60 * 60 * 1000)

let vault: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

/** A photo with its bytes; where they lie. */
async function aPhoto(): Promise<string> {
  const id = await keepPhoto(await anOwner(), developed, { title: 'A boat' })
  const [photo] = await sql<{ key: string }>`SELECT store_key AS key FROM photo WHERE id = ${id}`
  return photo?.key ?? ''
}
const bytesIn = async (folder: string) => (await photoStore()).read(`${folder}/original`)

describe('sweeping the photo store', () => {
  it('removes bytes without a row, and leaves those of a photo', async () => {
    const [kept, lost] = [await aPhoto(), await aPhoto()]
    await sql`DELETE FROM photo WHERE store_key = ${lost}` // as if its row had never been written
    expect(await sweepShelf(lost.slice(0, 2), TOMORROW)).toBe(1)
    await sweepShelf(kept.slice(0, 2), TOMORROW)
    expect(await bytesIn(lost)).toBeNull()
    expect(await bytesIn(kept)).not.toBeNull()
  })
  it('leaves what is younger than a day: its row may be on the way', async () => {
    const fresh = await aPhoto()
    await sql`DELETE FROM photo WHERE store_key = ${fresh}`
    expect(await sweepShelf(fresh.slice(0, 2), new Date())).toBe(0)
    expect(await bytesIn(fresh)).not.toBeNull()
  })
  it('comes to every shelf in turn', () => {
    const shelves = Array.from({ length: 256 }, (_, hour) => shelfAt(new Date(hour * 3_600_000)))
    expect(new Set(shelves).size).toBe(256)
    expect(shelves.every((shelf) => /^[0-9a-f]{2}$/.test(shelf))).toBe(true)
  })
})
