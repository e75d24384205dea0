import { randomUUID } from 'node:crypto'
import { deletePhotoRow, insertPhoto } from '#storage/photos'
import type { Developed } from './develop.ts'
import { photoStore } from './photo-store.ts'

export const ORIGINAL = 'original'
export const THUMBNAIL = 'thumbnail'

export type Label = { title: string; alt?: string; id?: string; takenAt?: Date | null; createdAt?: Date }

/**
 * Bytes first, row last: a photo is there when its row is, and then its bytes are.
 * Whatever fails in between leaves neither. False when the id is already taken.
 */
export async function keepPhoto(ownerId: string, photo: Developed, label: Label): Promise<string | null> {
  const store = await photoStore()
  const id = label.id ?? randomUUID()
  const secret = randomUUID()
  const storeKey = `${secret.slice(0, 2)}/${secret}`
  try {
    await store.write(`${storeKey}/${ORIGINAL}`, photo.bytes, photo.mediaType)
    await store.write(`${storeKey}/${THUMBNAIL}`, photo.thumbnail, 'image/jpeg')
    const inserted = await insertPhoto({
      id,
      ownerId,
      storeKey,
      title: label.title,
      alt: label.alt ?? '',
      width: photo.width,
      height: photo.height,
      bytes: photo.bytes.length,
      mediaType: photo.mediaType,
      digest: photo.digest,
      placeholder: photo.placeholder,
      takenAt: label.takenAt ?? photo.takenAt,
      createdAt: label.createdAt ?? new Date(),
    })
    if (inserted) return id
  } catch (error) {
    await store.removeFolder(storeKey).catch(() => {})
    throw error
  }
  await store.removeFolder(storeKey)
  return null
}

/** The row first: from then on nobody finds the bytes, and removing them may take its time. */
export async function forgetPhoto(ownerId: string, id: string): Promise<boolean> {
  const storeKey = await deletePhotoRow(ownerId, id)
  if (!storeKey) return false
  await (await photoStore()).removeFolder(storeKey)
  return true
}
