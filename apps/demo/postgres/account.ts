import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Problem } from '../problem.ts'

/** The user PostgreSQL runs as; null is whoever runs this. */
export type Account = { uid: number; gid: number } | null

/** PostgreSQL refuses to run as root. Then it runs as the owner of its cluster, which is `nobody` at first. */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return null
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** What a child process needs to run as that user, in a folder it may be in. */
export function asAccount(account: Account) {
  return { ...account, cwd: tmpdir(), env: { ...process.env, LC_ALL: 'C' }, windowsHide: true }
}

function idOf(which: '-u' | '-g'): number {
  const { stdout, status } = spawnSync('id', [which, 'nobody'], { encoding: 'utf8' })
  if (status === 0) return Number(stdout) | 0 // macOS says 4294967294 and means -2
  throw new Problem('PostgreSQL does not run as root, and this system has no user "nobody". Run this as another user.')
}
