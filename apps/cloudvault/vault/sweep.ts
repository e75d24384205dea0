import { withoutPhoto } from '#storage/photos'
import { forgetBytes } from './forget-photos.ts'
import { photoStore } from './photo-store.ts'

/** Bytes come first and the row last: nothing this young is taken for left behind. */
const A_DAY = 24 * 60 * 60 * 1000

/** Folders looked at in one go. */
const MOST = 10_000

/**
 * A crash between the bytes of a photo and its row leaves bytes that nobody can find, or delete. This looks at one shelf
 * of the store, a 256th of it, and removes what has no row. How many folders went.
 */
export async function sweepShelf(shelf: string, now: Date): Promise<number> {
  const before = new Date(now.getTime() - A_DAY)
  const folders = await (await photoStore()).foldersOlderThan(before, shelf, MOST)
  const orphans = await withoutPhoto(folders)
  await forgetBytes(orphans)
  return orphans.length
}

/** The shelf of this hour: the whole store is swept in eleven days. */
export function shelfAt(now: Date): string {
  const hour = Math.floor(now.getTime() / 3_600_000)
  return (hour % 256).toString(16).padStart(2, '0')
}
