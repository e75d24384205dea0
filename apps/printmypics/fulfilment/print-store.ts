import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { configuration } from '#configuration'

/** Order ids are uuids from our own table; nothing of a request becomes a path. */
const at = (...names: string[]) => resolve(join(configuration().printStore, ...names))

export function printFile(orderId: string): string {
  return at(`${orderId}.pdf`)
}

/** Where an order's photos lie, cut to size, until its file is whole. */
export function workbench(orderId: string, name: string): string {
  return at(`${orderId}.prints`, name)
}

export async function layOutWorkbench(orderId: string): Promise<void> {
  await mkdir(at(`${orderId}.prints`), { recursive: true, mode: 0o700 })
}

export async function clearWorkbench(orderId: string): Promise<void> {
  await rm(at(`${orderId}.prints`), { recursive: true, force: true })
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Written under another name, flushed to the disk, then renamed: a file that is there is whole. */
export async function appearWhole(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${path}.part`
  await write(part)
  const handle = await open(part, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, path)
}
