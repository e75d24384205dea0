import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The system's own: only there are the packages of its distribution. */
const PYTHON = '/usr/bin/python3'

/** Null when a Python module can be imported, or what to do about it. */
export function whyNotWith(module: string, debianPackage: string): string | null {
  if (spawnSync(PYTHON, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0) return null
  return `${PYTHON} has no ${module}. On Debian: apt-get install -y --no-install-recommends ${debianPackage}`
}

/** Runs a program of this folder: it says where to send the browser, hears where that came back, and then what it got. */
export async function runProgram(
  name: string,
  told: Record<string, string>,
  browse: (url: string) => Promise<string>,
): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-python-'))
  const file = join(folder, 'told.json')
  writeFileSync(file, JSON.stringify(told), { mode: 0o600 })
  const script = fileURLToPath(new URL(name, import.meta.url))
  // Both libraries insist on https unless told that this is a rehearsal.
  const env = { PATH: process.env.PATH, OAUTHLIB_INSECURE_TRANSPORT: '1', AUTHLIB_INSECURE_TRANSPORT: '1' }
  const program = spawn(PYTHON, [script, file], { env })
  let complaint = ''
  program.stderr.on('data', (text) => (complaint += String(text)))
  const ended = once(program, 'close')
  try {
    const lines = createInterface(program.stdout)[Symbol.asyncIterator]()
    const url = await lines.next()
    if (url.done) throw new Error(`${name} said nothing: ${complaint}`)
    program.stdin.end(`${await browse(url.value)}\n`)
    const got = await lines.next()
    if (got.done) throw new Error(`${name} gave up: ${complaint}`)
    return JSON.parse(got.value)
  } finally {
    program.kill()
    await ended
    rmSync(folder, { recursive: true })
  }
}
