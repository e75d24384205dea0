import { type ListName, type Place, readCursor, writeCursor } from '#vault/page-cursor'
import { problem } from './problem.ts'

/** Which page of a list a request asks for: `limit` 1 to 100, 30 unless told; `cursor` from the page before. */
export type PageAsked = { after: Place | null; limit: number }

export function readPage(url: string, list: ListName): PageAsked | Response {
  const query = url.indexOf('?')
  if (query === -1) return { after: null, limit: 30 }
  const parameters = new URLSearchParams(url.slice(query))

  const limit = parameters.get('limit') ?? '30'
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100) {
    return problem(400, 'Bad limit', 'limit is a whole number from 1 to 100.')
  }
  const cursor = parameters.get('cursor')
  const after = cursor === null ? null : readCursor(list, cursor)
  if (cursor !== null && !after) {
    return problem(400, 'Bad cursor', 'cursor has to be a next_cursor that this list answered, unchanged.')
  }
  return { after, limit: Number(limit) }
}

/** The rows of this page, and the cursor of the next when the database had one more. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  list: ListName,
  placeOf: (row: Row) => Place,
): { rows: readonly Row[]; nextCursor: string | null } {
  if (rows.length <= limit) return { rows, nextCursor: null }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: last ? writeCursor(list, placeOf(last)) : null }
}
