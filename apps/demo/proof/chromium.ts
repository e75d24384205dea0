import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { runNode } from '../process/run.ts'
import { step } from '../progress.ts'

/** Of the system's, the one without windows first: a test opens some eight hundred, and each costs half a second. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium that starts: the one named, Playwright's own, the system's, and if there is none, one is fetched. */
export async function findChromium(): Promise<string> {
  return step('browser', async (note) => {
    const found = named() ?? own() ?? onSystem() ?? (await download()) ?? fromApt()
    if (!found) {
      throw new Problem(
        'There is no Chromium for the tests in a browser, and none could be fetched. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test',
      )
    }
    note(found)
    return found
  })
}

function named(): string | null {
  const path = process.env.CHROMIUM_PATH
  if (!path) return null
  if (starts(path)) return path
  throw new Problem(`CHROMIUM_PATH names ${path}, and that does not start.`)
}

function own(): string | null {
  const path = chromium.executablePath()
  return existsSync(path) && starts(path) ? path : null
}

function onSystem(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE]
  return paths.find((path) => existsSync(path) && starts(path)) ?? null
}

async function download(): Promise<string | null> {
  const isRoot = process.getuid?.() === 0
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js')
  await runNode([cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'], {
    cwd: ROOT,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
  return own()
}

function fromApt(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return onSystem()
}

/** A file may be there and not run: a stub for another package system, or missing libraries. */
function starts(path: string): boolean {
  return (
    process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
  )
}
