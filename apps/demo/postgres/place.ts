import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../problem.ts'
import { type Account, accountFor } from './account.ts'
import { findBinaries } from './binaries.ts'

/** Where a cluster lies, what runs it, and as whom. */
export type Place = { cluster: string; native: string; account: Account }

/**
 * Inside the data directory. Only root may need another place: PostgreSQL runs as an unprivileged user then,
 * and that user cannot enter, say, /root. The other place is remembered in the data directory.
 */
export function placeOf(dataDir: string): Place {
  const cluster = join(dataDir, 'cluster')
  const native = findBinaries()
  const account = accountFor(cluster)
  if (!account) return { cluster, native, account }
  chownSync(dataDir, 0, account.gid)
  chmodSync(dataDir, 0o710) // PostgreSQL may pass through, and not look around
  if (canPass(dirname(dataDir)) && canPass(native)) return { cluster, native, account }
  return elsewhere(dataDir, native, account)
}

function elsewhere(dataDir: string, native: string, account: NonNullable<Account>): Place {
  const place = rememberedPlace(dataDir)
  const copy = join(place, 'native')
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true, force: true })
    cpSync(`${copy}.new`, copy, { recursive: true, verbatimSymlinks: true })
  }
  return { cluster: join(place, 'cluster'), native: copy, account: accountFor(join(place, 'cluster')) ?? account }
}

const STATE = '/var/lib'
const PREFIX = 'photo-oauth-'

/** Whether a folder is one that `rememberedPlace` has made: root removes nothing else because a note says so. */
export function isOurPlace(place: string): boolean {
  const [parent, name] = [dirname(place), basename(place)]
  if (place !== join(parent, name) || ![STATE, tmpdir()].includes(parent)) return false
  const found = existsSync(place) ? lstatSync(place) : null
  return /^photo-oauth-\w{6}$/.test(name) && found?.isDirectory() === true && found.uid === process.getuid?.()
}

/** Unpredictable and made by us: a folder prepared by someone else under a guessed name is never used. */
function rememberedPlace(dataDir: string): string {
  const note = join(dataDir, 'cluster-place.txt')
  if (existsSync(note)) return verified(readFileSync(note, 'utf8').trim(), note)
  const place = mkdtempSync(join(existsSync(STATE) ? STATE : tmpdir(), PREFIX))
  chmodSync(place, 0o711)
  writeFileSync(note, `${place}\n`, { mode: 0o600 })
  return place
}

function verified(place: string, note: string): string {
  const found = existsSync(place) ? lstatSync(place) : null
  if (found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return place
  throw new Problem(
    `${note} says the database is in ${place}, and that is gone or not a folder of root's own. Start over: npm run demo -- --fresh`,
  )
}

function canPass(folder: string): boolean {
  const passable = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0
  return passable && (folder === dirname(folder) || canPass(dirname(folder)))
}

/** A folder of PostgreSQL's own that no one else may enter. */
export function makePrivate(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}
