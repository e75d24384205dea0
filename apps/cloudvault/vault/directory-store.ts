import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { PhotoStore } from './photo-store.ts'

/** Photos in a directory of this machine. */
export async function directoryStore(directory: string): Promise<PhotoStore> {
  const location = resolve(directory)
  await mkdir(location, { recursive: true, mode: 0o700 })
  const disk = new Disk(new FSDriver({ location, visibility: 'private' }))

  return {
    // Written beside and then renamed: a reader, or a crash, never meets half a photo.
    async write(key, bytes, mediaType) {
      const beside = `${key}.${randomUUID()}.part`
      try {
        await disk.put(beside, bytes, { contentType: mediaType })
        await disk.move(beside, key)
      } catch (error) {
        await rm(join(location, beside), { force: true })
        throw error
      }
    },
    async read(key) {
      return (await disk.exists(key)) ? disk.getBytes(key) : null
    },
    async stream(key, range) {
      const file = await open(join(location, key)).catch(missing)
      return file?.createReadStream(range) ?? null
    },
    async removeFolder(folder) {
      await disk.deleteAll(`${folder}/`)
    },
    async foldersOlderThan(before, shelf, most) {
      const names = await readdir(join(location, shelf)).catch(() => [] as string[])
      const old: string[] = []
      for (const name of names.slice(0, most)) {
        const changed = await stat(join(location, shelf, name)).catch(() => null)
        if (changed && changed.mtime < before) old.push(`${shelf}/${name}`)
      }
      return old
    },
  }
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
