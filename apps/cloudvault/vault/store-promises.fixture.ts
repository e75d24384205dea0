import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { PhotoStore } from './photo-store.ts'

/** What every photo store promises, wherever it keeps its bytes. */
export function keepsItsPromises(opened: () => PhotoStore): void {
  it('gives back what it was given, whole or in part', async () => {
    await opened().write('ab/one/original', Buffer.from('0123456789'), 'image/jpeg')
    expect(await wholeOf(opened(), 'ab/one/original')).toBe('0123456789')
    const part = await opened().stream('ab/one/original', { start: 2, end: 4 })
    expect(part && (await text(part))).toBe('234')
  })
  it('answers null for what it does not have', async () => {
    expect(await opened().read('ab/none')).toBeNull()
    expect(await opened().stream('ab/none', { start: 0, end: 4 })).toBeNull()
  })
  it('replaces in one step', async () => {
    await Promise.all(['a', 'b'].map((v) => opened().write('ab/two/x', Buffer.from(v.repeat(99_999)), 'image/jpeg')))
    expect(new Set(await wholeOf(opened(), 'ab/two/x')).size).toBe(1)
  })
  it('knows which folders of a shelf have been left alone', async () => {
    await opened().write('ef/one/original', Buffer.from('x'), 'image/jpeg')
    await opened().write('ef/one/thumbnail', Buffer.from('x'), 'image/jpeg')
    const [anHourAgo, inAnHour] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000)) as [Date, Date]
    expect(await opened().foldersOlderThan(inAnHour, 'ef', 9)).toEqual(['ef/one'])
    expect(await opened().foldersOlderThan(anHourAgo, 'ef', 9)).toEqual([])
    expect(await opened().foldersOlderThan(inAnHour, '00', 9)).toEqual([])
  })
  it('removes a folder and nothing beside it, and does not mind when it is gone', async () => {
    await opened().write('ab/one/thumbnail', Buffer.from('small'), 'image/jpeg')
    await opened().write('ab/one more/original', Buffer.from('another'), 'image/jpeg')
    await opened().removeFolder('ab/one')
    await opened().removeFolder('ab/one')
    expect(await opened().read('ab/one/original')).toBeNull()
    expect(await opened().read('ab/one/thumbnail')).toBeNull()
    expect(await wholeOf(opened(), 'ab/one more/original')).toBe('another')
  })
}

async function wholeOf(store: PhotoStore, key: string): Promise<string> {
  return Buffer.from((await store.read(key)) ?? []).toString()
}
