/**
 * Runs beside the launcher and keeps its PostgreSQL: starts it, and stops it when the launcher is gone, however it went.
 * The launcher holds the other end of this process's standard input; even kill -9 closes it.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { asAccount } from './account.ts'
import { program } from './binaries.ts'
import { clearLeftover, isAlive, notedPid, stopServer } from './leftover.ts'
import type { Place } from './place.ts'

const { place, port } = JSON.parse(process.argv[2] ?? '{}') as { place: Place; port: number }
const log = join(place.cluster, 'postgres.log')
let launcherGone = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {}) // the pipe decides
process.stdout.on('error', () => {})
process.stdin.resume().once('close', () => {
  launcherGone = true
})

await clearLeftover(place)
const failure = await start()
process.stdout.write(`${JSON.stringify({ failure })}\n`)
while (!launcherGone && failure === null && runs()) await wait(200)
if (failure === null && runs()) stopServer(place)
process.exit(launcherGone ? 0 : 1)

/** @returns null, or the last words of the server's log. */
async function start(): Promise<string | null> {
  const command = ['-D', place.cluster, '-l', log, '-w', '-t', '60', '-o', `-p ${port}`, 'start']
  for (let tries = 0; tries < 50 && !launcherGone; tries++) {
    const options = { ...asAccount(place.account), stdio: 'ignore' as const }
    if (spawnSync(program(place.native, 'pg_ctl'), command, options).status === 0) return null
    if (!/shared memory block|still in use/.test(lastWords())) break // after kill -9, its children need a moment to end
    await wait(200)
  }
  return launcherGone ? 'the launcher is gone' : lastWords()
}

function lastWords(): string {
  try {
    return readFileSync(log, 'utf8').trim().split('\n').slice(-6).join('\n')
  } catch (error) {
    return (error as Error).message
  }
}

function runs(): boolean {
  const pid = notedPid(place.cluster)
  return pid !== null && isAlive(pid)
}
