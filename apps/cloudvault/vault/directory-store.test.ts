import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directoryStore } from './directory-store.ts'
import { openStore, type PhotoStore } from './photo-store.ts'

let directory: string
let store: PhotoStore
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'photos with spaces '))
  store = await directoryStore(directory)
})
afterAll(() => rm(directory, { recursive: true }))

describe('The photo store, in a directory', () => {
  it('gives back what it was given, whole or in part', async () => {
    await store.write('ab/one/original', Buffer.from('0123456789'), 'image/jpeg')
    expect(Buffer.from((await store.read('ab/one/original')) ?? []).toString()).toBe('0123456789')
    expect(await text(await store.stream('ab/one/original', { start: 2, end: 4 }))).toBe('234')
  })
  it('answers null for what it does not have', async () => expect(await store.read('ab/none')).toBeNull())
  it('replaces in one step and leaves nothing half-written beside it', async () => {
    await Promise.all(['a', 'b'].map((v) => store.write('ab/two/x', Buffer.from(v.repeat(99_999)), 'image/jpeg')))
    expect(new Set(Buffer.from((await store.read('ab/two/x')) ?? []).toString()).size).toBe(1)
    expect(await readdir(join(directory, 'ab/two'))).toEqual(['x'])
  })
  it('removes a folder, and does not mind when it is gone', async () => {
    await store.removeFolder('ab/one')
    await store.removeFolder('ab/one')
    expect(await store.read('ab/one/original')).toBeNull()
  })
  it('refuses a key that leads out of it', async () => {
    await expect(store.write('../out', Buffer.from('x'), 'image/jpeg')).rejects.toThrow()
  })
  it('says what an address must look like', async () => {
    await expect(openStore('/var/photos')).rejects.toThrow('CLOUDVAULT_PHOTO_STORE')
  })
})
