import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { asAccount } from './account.ts'
import { program } from './binaries.ts'
import { makePrivate, type Place } from './place.ts'

/** What this PostgreSQL is: on loopback only, with room for both apps, their tests and a workshop's curiosity. */
const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' }

/** Makes the cluster beside its place and moves it there when it is whole: a killed initdb leaves nothing that looks like one. */
export function createCluster(place: Place, password: string): void {
  const { cluster, native, account } = place
  const unfinished = `${cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  makePrivate(unfinished, account)
  const secret = passwordFile(place, password)
  try {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const options = ['-D', unfinished, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret.file}`]
    const initdb = spawnSync(program(native, 'initdb'), [...options, '-E', 'UTF8', '--locale=C', ...settings], {
      ...asAccount(account),
      encoding: 'utf8',
    })
    if (initdb.status !== 0) throw new Problem(`The database could not be made.\n${whyNot(initdb)}`)
  } finally {
    rmSync(secret.folder, { recursive: true, force: true })
  }
  renameSync(unfinished, cluster)
}

/** True when a whole cluster is there. @throws Problem when another PostgreSQL version made it. */
export function hasCluster({ cluster, native }: Place): boolean {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) return false
  const made = readFileSync(file, 'utf8').trim()
  const [, runs] =
    /(\d+)/.exec(spawnSync(program(native, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout) ?? []
  if (made === runs) return true
  throw new Problem(
    `The database in ${cluster} was made by PostgreSQL ${made}, and this is ${runs}. Start over with: npm run demo -- --fresh`,
  )
}

/** initdb reads the password from a file, so that no list of processes shows it. */
function passwordFile({ account }: Place, password: string): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'photo-oauth-'))
  const file = join(folder, 'password')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if (account) for (const path of [folder, file]) chownSync(path, account.uid, account.gid)
  return { folder, file }
}

function whyNot(run: { error?: Error; stdout: string | null; stderr: string | null }): string {
  const said = `${run.error?.message ?? ''}\n${run.stdout ?? ''}\n${run.stderr ?? ''}`
  if (/No space left|ENOSPC/.test(said)) return 'The disk is full: it needs about 100 MB.'
  return said.trim().split('\n').slice(-8).join('\n')
}
