/**
 * Keyset pagination: a cursor says after which row the next page begins, so that a photo added or deleted
 * meanwhile neither repeats nor hides another. Opaque to clients, and only good for the list it came from.
 */
export type Place = { rank: number; id: string }
export type ListName = 'photos' | 'albums' | 'album' | 'activity'

const PLACE = /^(photos|albums|album|activity):(\d{1,15}):([0-9a-f-]{36})$/

export function writeCursor(list: ListName, place: Place): string {
  return Buffer.from(`${list}:${place.rank}:${place.id}`).toString('base64url')
}

/** Null when the text is no cursor of this list. */
export function readCursor(list: ListName, cursor: string): Place | null {
  const match = PLACE.exec(Buffer.from(cursor, 'base64url').toString('latin1'))
  const [, name, rank, id] = match ?? []
  if (name !== list || !rank || !id || !isId(id) || !isRank(list, Number(rank))) return null
  return { rank: Number(rank), id }
}

/** A time, or a place in an album: more than the column holds was never given out. */
function isRank(list: ListName, rank: number): boolean {
  return rank >= 0 && rank <= (list === 'album' ? 2 ** 31 - 1 : Date.UTC(9999, 0))
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A malformed id is an unknown one: it never reaches the database. */
export function isId(text: string): boolean {
  return ID.test(text)
}
