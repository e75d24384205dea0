import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where an installation's files are: photographs and print files. A store that is no folder keeps its own copies. */
export type Stores = Record<'photos' | 'prints', string | null>

/** The folders behind what the apps are told. */
export function storesOf(photoStore: string | undefined, printStore: string | undefined): Stores {
  return { photos: /^file:(.+)$/.exec(photoStore ?? '')?.[1] ?? null, prints: printStore ?? null }
}

/** Copies what is not there yet: files of both stores are written once and never changed. */
export function copyStores(from: Stores, to: Stores): void {
  for (const name of ['photos', 'prints'] as const) {
    const [source, target] = [from[name], to[name]]
    if (source && target && existsSync(source)) cpSync(source, target, { recursive: true, force: false })
  }
}

/** The same two folders in a backup. */
export function storesIn(folder: string): Stores {
  return { photos: join(folder, 'photos'), prints: join(folder, 'prints') }
}
