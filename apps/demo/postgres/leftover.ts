import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { asAccount } from './account.ts'
import { program } from './binaries.ts'
import type { Place } from './place.ts'

/**
 * Clears away what an earlier run left in this cluster: a server that outlived a kill -9 is stopped, and a pid file
 * whose number belongs to another program by now is removed, because PostgreSQL itself would refuse to start over it.
 */
export async function clearLeftover(place: Place): Promise<void> {
  const pid = notedPid(place.cluster)
  if (pid === null || !isAlive(pid)) return // PostgreSQL sees for itself that the number is nobody's
  if (runsCluster(pid, place.cluster)) {
    stopServer(place)
    return until(() => !runsCluster(pid, place.cluster))
  }
  await until(() => processesIn(place.cluster).length === 0) // children of a killed server may still be writing
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
}

/** Asks the server of this cluster to close its connections, write everything and end. */
export function stopServer({ cluster, native, account }: Place): boolean {
  const stop = ['-D', cluster, '-m', 'fast', '-w', '-t', '30', 'stop']
  return spawnSync(program(native, 'pg_ctl'), stop, { ...asAccount(account), stdio: 'ignore' }).status === 0
}

/** The server's process by its own note, if there is one. */
export function notedPid(cluster: string): number | null {
  const note = join(cluster, 'postmaster.pid')
  if (!existsSync(note)) return null
  const pid = Number.parseInt(readFileSync(note, 'utf8'), 10)
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** It is our server, and not a stranger to whom the system gave the same number. */
function runsCluster(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') return processesIn(cluster).includes(pid)
  const [command, args, ours] =
    process.platform === 'win32'
      ? (['tasklist', ['/FI', `PID eq ${pid}`, '/NH'], 'postgres.exe'] as const)
      : (['ps', ['-o', 'args=', '-p', `${pid}`], cluster] as const)
  return (spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '').includes(ours)
}

/** PostgreSQL works inside its cluster, each of its processes. Only Linux shows that. */
function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder)
    .map(Number)
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null // ended, or someone else's
  }
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 150 && !done(); tries++) await wait(100)
}
