import type { Readable } from 'node:stream'
import { configuration } from '#configuration'
import type { ByteRange } from './byte-range.ts'
import { directoryStore } from './directory-store.ts'

/**
 * Where the bytes of photos live, behind one small door. Keys are made here, from random ids and fixed names:
 * nothing that came from outside is ever part of one.
 */
export type PhotoStore = {
  write(key: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** Null when there is no such object. */
  read(key: string): Promise<Uint8Array | null>
  /** Null when there is no such object: then nothing has been promised yet, and the answer can still be 404. */
  stream(key: string, range: ByteRange): Promise<Readable | null>
  removeFolder(folder: string): Promise<void>
  /** The folders of one shelf in which nothing has been written since; not more than `most` of them. */
  foldersOlderThan(before: Date, shelf: string, most: number): Promise<string[]>
}

const KEY = Symbol.for('cloudvault.photo-store')
const home = globalThis as { [KEY]?: Promise<PhotoStore> }

/** The one store of this process. */
export function photoStore(): Promise<PhotoStore> {
  home[KEY] ??= openStore(configuration().photoStore)
  return home[KEY]
}

/** `file:<directory>` or `s3://bucket?endpoint=…&region=…&forcePathStyle=1`. */
export async function openStore(address: string): Promise<PhotoStore> {
  if (address.startsWith('file:')) return directoryStore(address.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
  if (!address.startsWith('s3://')) {
    throw new Error('CLOUDVAULT_PHOTO_STORE: must be file:<directory> or s3://<bucket>?endpoint=…&region=…')
  }
  const { bucketStore } = await import('./bucket-store.ts') // the S3 client is large: loaded only when it is used
  return bucketStore(new URL(address))
}
