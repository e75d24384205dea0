import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onStop } from './stopping.ts'

/** What one launcher tells another about itself. */
export type Running = {
  pid: number
  command: string
  cloudVault: string
  printMyPics: string
  databases: DatabaseUrls | null
}
export type DatabaseUrls = { cloudvault: string; printmypics: string }

/** A launcher that is gone refuses at once. One that lives may be busy, with initdb for one, before it answers. */
const BUSY_MS = 30_000

type Note = { port: number; token: string }

/**
 * A data directory belongs to one launcher at a time. The one who has it answers on a loopback port noted there;
 * a note nobody answers to is left over from a kill, and is taken over.
 */
export async function takeOver(dataDir: string, self: Running): Promise<Running | null> {
  const path = join(dataDir, 'running.json')
  const note = await answerFor(self)
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(note), { flag: 'wx', mode: 0o600 })
      onStop(() => rmSync(path, { force: true }))
      return null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const other = await runningIn(dataDir)
    if (other) return other
    discard(path)
  }
}

/** The launcher that has this data directory now, if any. */
export async function runningIn(dataDir: string): Promise<Running | null> {
  const path = join(dataDir, 'running.json')
  if (!existsSync(path)) return null
  try {
    const { port, token }: Note = JSON.parse(readFileSync(path, 'utf8'))
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(BUSY_MS),
    })
    return answer.ok ? ((await answer.json()) as Running) : null
  } catch {
    return null
  }
}

function answerFor(self: Running): Promise<Note> {
  const token = randomBytes(24).toString('base64url')
  const server = createServer((request, response) => {
    const known = request.headers.authorization === `Bearer ${token}`
    response.writeHead(known ? 200 : 403, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(known ? JSON.stringify(self) : '{}')
  })
  server.unref()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, token })),
  )
}

/** Moved away before it is removed, so that two who discard at once do not remove the third's new note. */
function discard(path: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    rmSync(aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error // else the other was faster
  }
}
