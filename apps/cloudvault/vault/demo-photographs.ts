import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { albumExists, insertAlbum } from '#storage/albums'
import { existingPhotoIds } from '#storage/photos'
import { alice } from './demo-photographs/alice.ts'
import { anyNumber } from './demo-photographs/any-number.ts'
import { bob } from './demo-photographs/bob.ts'
import type { Collection, Plate } from './demo-photographs/plate.ts'
import { develop } from './develop.ts'
import { fewAtATime } from './few-at-a-time.ts'
import { keepPhoto } from './keep-photo.ts'

/** The albums of the demo's two owners. Seeding twice, or again after a crash, ends in the same vault. */
export function seedDemoPhotos(ownerId: string, which: 'alice' | 'bob'): Promise<void> {
  return fill(ownerId, which === 'alice' ? alice : bob)
}

/** `"photos": 12` of a seed file. */
export function seedPhotos(ownerId: string, count: number): Promise<void> {
  return fill(ownerId, anyNumber(count))
}

/** Photos first, albums last: the albums say that everything before them is done. What an owner deleted stays deleted. */
async function fill(ownerId: string, { plates, albums }: Collection): Promise<void> {
  const idOf = (slug: string) => stableId(ownerId, slug)
  const last = albums.at(-1)
  if (!last || (await albumExists(idOf(albumSlug(last.slug, plates.length))))) return

  const now = Date.now()
  const done = await existingPhotoIds(plates.map((plate) => idOf(plate.slug)))
  const inTurn = fewAtATime(4)
  await Promise.all(
    plates.map(async (plate, index) => {
      if (done.has(idOf(plate.slug))) return
      await inTurn(() => keepPlate(ownerId, plate, new Date(now - index * 1000)))
    }),
  )
  for (const [index, album] of albums.entries()) {
    const id = idOf(albumSlug(album.slug, plates.length))
    await insertAlbum({ id, ownerId, title: album.title, createdAt: new Date(now + index) }, album.photos.map(idOf))
  }
}

async function keepPlate(ownerId: string, plate: Plate, createdAt: Date): Promise<void> {
  const { title, alt, year } = plate
  const takenAt = new Date(Date.UTC(year, 0, 1))
  const label = { id: stableId(ownerId, plate.slug), title, alt, takenAt, createdAt }
  await keepPhoto(ownerId, await develop(await cut(plate)), label)
}

async function cut({ file, cut: window, enlarge = 1 }: Plate): Promise<Buffer> {
  const print = sharp(join(photographsFolder(), file))
  if (window) {
    const [left, top, width, height] = window
    print.extract({ left, top, width, height }).resize(width * enlarge, height * enlarge, { kernel: 'lanczos3' })
  }
  return print.jpeg({ quality: 95 }).toBuffer()
}

/** A seed file whose number grows adds photos, and an album that has them all. */
function albumSlug(slug: string, count: number): string {
  return slug === 'all' ? `all-${count}` : slug
}

/** The same owner and slug give the same id, whoever seeds and however often. */
function stableId(ownerId: string, slug: string): string {
  const hex = createHash('sha256').update(`${ownerId} ${slug}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Beside this file in development, one folder up from the build. */
function photographsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    for (const place of ['demo-photographs', 'vault/demo-photographs']) {
      if (existsSync(join(folder, place, 'nagasaki-boats.jpg'))) return join(folder, place)
    }
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The demo photographs are missing: apps/cloudvault/vault/demo-photographs')
    folder = parent
  }
}
