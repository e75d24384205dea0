import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { ANY } from '../addresses.ts'
import { launcherFile } from '../installation.ts'
import { freePort } from '../ports/free.ts'
import { Problem } from '../problem.ts'
import { fail, isStopping, onStop } from '../stopping.ts'
import { createCluster, hasCluster } from './create.ts'
import { type Place, placeOf } from './place.ts'

export type Embedded = {
  url: (database: string) => string
  port: number
  created: boolean
  place: Place
  stop: () => Promise<void>
}

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
  const url = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  return { url, port, created, place, stop }
}

/** The keeper has a session of its own, so Ctrl-C does not reach it: it ends when we close the pipe, or are gone. */
function keep(place: Place, port: number): Promise<() => Promise<void>> {
  const keeper = spawn(process.execPath, [launcherFile('build/keeper.js'), JSON.stringify({ place, port })], {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'inherit'],
    windowsHide: true,
  })
  keeper.stdin.on('error', () => {})
  let asked = false
  const ended = new Promise<void>((resolve) => {
    keeper.once('exit', () => {
      resolve()
      if (!asked && !isStopping()) fail(new Problem(`PostgreSQL has stopped by itself. Its log: ${log(place)}`))
    })
  })
  const stop = () => {
    asked = true
    keeper.stdin.end()
    return ended
  }
  return new Promise((resolve, reject) => {
    ended.then(() => reject(new Problem('PostgreSQL ended before it was ready.')))
    createInterface({ input: keeper.stdout }).once('line', (line) => {
      const { failure } = JSON.parse(line) as { failure: string | null }
      if (failure === null) return resolve(stop)
      asked = true
      reject(new Problem(`PostgreSQL did not start. The end of its log, ${log(place)}:\n${failure}`))
    })
  })
}

function log({ cluster }: Place): string {
  return `${cluster}/postgres.log`
}
