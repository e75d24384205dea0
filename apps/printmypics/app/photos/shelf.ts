import { type Album, albums, type Photo, photos } from '#cloudvault/photos'
import type { Asked } from './shelf-address.ts'

export type Shelf = { albums: Album[]; photos: Photo[]; nextCursor: string | null }
export const A_SHEET = 24

/** Reads `?album=…&cursor=…`; given twice or empty counts as not given. */
export function readAsked(query: Record<string, string | string[] | undefined>): Asked {
  return { albumId: one(query.album), cursor: one(query.cursor) }
}

/** One page of what lies in the vault, with the albums to choose from. */
export async function shelfOf(shopperId: string, asked: Asked): Promise<Shelf> {
  const [all, page] = await Promise.all([albums(shopperId), photos(shopperId, { ...asked, limit: A_SHEET })])
  return { albums: all, ...page }
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
