import { describe, expect, it } from 'vitest'
import { isId, readCursor, writeCursor } from './page-cursor.ts'

const place = { rank: 1_793_000_000_123, id: '002f7915-1891-50d8-af83-65321d5712f4' }

describe('A cursor names the row after which the next page begins', () => {
  it('comes back as it was given out', () => expect(readCursor('photos', writeCursor('photos', place))).toEqual(place))
  it('needs no escaping in an address', () => expect(writeCursor('photos', place)).toMatch(/^[\w-]+$/))
  it('counts for nothing in another list', () => expect(readCursor('albums', writeCursor('photos', place))).toBeNull())
  it('counts for nothing beyond what a column can hold', () => {
    expect(readCursor('photos', writeCursor('photos', { ...place, rank: 999_999_999_999_999 }))).toBeNull()
    expect(readCursor('photos', writeCursor('photos', { ...place, rank: -1 }))).toBeNull()
    expect(readCursor('album', writeCursor('album', { ...place, rank: 2 ** 31 }))).toBeNull()
  })
  it.each([
    '',
    'x',
    'cGhvdG9zOjE6eA',
    "photos:1:' OR 1=1",
    Buffer.from(`photos:1:${'-'.repeat(36)}`).toString('base64url'),
  ])('%j is no cursor', (text) => expect(readCursor('photos', text)).toBeNull())
})

describe('A malformed id never reaches the database', () => {
  it('accepts a UUID', () => expect(isId(place.id)).toBe(true))
  it.each(['', '1', `${place.id} `, `${place.id}/..`, place.id.replaceAll('-', '')])('refuses %j', (id) =>
    expect(isId(id)).toBe(false),
  )
})
