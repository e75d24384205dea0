import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ANY } from '../addresses.ts'
import { freePort } from '../ports/free.ts'
import { Problem } from '../problem.ts'
import { isStopping, onStop } from '../stopping.ts'
import { createCluster, hasCluster } from './create.ts'
import { type Place, placeOf } from './place.ts'

export type Embedded = { url: (database: string) => string; port: number; created: boolean; stop: () => Promise<void> }

/** Starts the PostgreSQL of this installation, on the wanted port or a free one, until this process ends. */
export async function startEmbedded(dataDir: string, password: string, wantedPort: number): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (process.getuid?.() !== 0) chmodSync(dataDir, 0o700)
  const place = placeOf(dataDir)
  const created = !hasCluster(place)
  if (created) createCluster(place, password)
  const port = wantedPort === ANY ? await freePort() : await freePort(wantedPort, wantedPort + 1, wantedPort + 2)
  const stop = await keep(place, port)
  onStop(stop)
  return { port, created, stop, url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}` }
}

/** The keeper has a session of its own, so Ctrl-C does not reach it: it ends when we close the pipe, or are gone. */
function keep(place: Place, port: number): Promise<() => Promise<void>> {
  const script = fileURLToPath(new URL('./keeper.js', import.meta.url))
  const keeper = spawn(process.execPath, [script, JSON.stringify({ place, port })], {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'inherit'],
    windowsHide: true,
  })
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  let asked = false
  const stop = () => {
    asked = true
    keeper.stdin.end()
    return ended
  }
  keeper.stdin.on('error', () => {})
  return new Promise((resolve, reject) => {
    createInterface({ input: keeper.stdout }).once('line', (line) => {
      const { failure } = JSON.parse(line) as { failure: string | null }
      if (failure === null) return resolve(stop)
      reject(new Problem(`PostgreSQL did not start. The end of its log, ${place.cluster}/postgres.log:\n${failure}`))
    })
    keeper.once('exit', () => {
      reject(new Problem('PostgreSQL ended before it was ready.'))
      if (!asked && !isStopping()) console.error('\nPostgreSQL has stopped by itself.')
    })
  })
}
