import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directoryStore } from './directory-store.ts'
import { openStore, type PhotoStore } from './photo-store.ts'
import { keepsItsPromises } from './store-promises.fixture.ts'

let directory: string
let store: PhotoStore
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'photos with spaces '))
  store = await directoryStore(directory)
})
afterAll(() => rm(directory, { recursive: true }))

describe('The photo store, in a directory', () => {
  keepsItsPromises(() => store)

  it('leaves nothing half-written beside what it wrote', async () => {
    await Promise.all(['a', 'b'].map((v) => store.write('cd/two/x', Buffer.from(v.repeat(99_999)), 'image/jpeg')))
    expect(await readdir(join(directory, 'cd/two'))).toEqual(['x'])
  })
  it('refuses a key that leads out of it', async () => {
    await expect(store.write('../out', Buffer.from('x'), 'image/jpeg')).rejects.toThrow()
  })
  it('says what an address must look like', async () => {
    await expect(openStore('/var/photos')).rejects.toThrow('CLOUDVAULT_PHOTO_STORE')
  })
})
