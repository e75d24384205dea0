import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Addresses } from '../addresses.ts'
import type { Environment } from '../environment.ts'
import { type App, launcherFile, ROOT } from '../installation.ts'
import { freePort } from '../ports/free.ts'
import { step } from '../progress.ts'
import { onStop } from '../stopping.ts'

const LIVE_WITH_PARENT = pathToFileURL(launcherFile('live-with-parent.mjs')).href
/** Mallory stands 2000 above PrintMyPics: 5000. */
const ABOVE = 2000

/** Starts Mallory and the scripted people, and tells both apps of them. */
export async function startLabs(dataDir: string, addresses: Addresses, apps: Record<App, Environment>): Promise<void> {
  await step('attack labs', async () => {
    const wanted = addresses.printMyPicsPort + ABOVE
    const malloryPort = wanted > 65_535 ? await freePort() : await freePort(wanted, wanted + 1, wanted + 2)
    const runnerPort = await freePort()
    const mallory = `http://mallory.localhost:${malloryPort}`
    const [key, shopKey] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
    const logs = join(dataDir, 'logs')
    start(join(ROOT, 'apps/mallory/server.mjs'), join(logs, 'mallory.log'), {
      PORT: String(malloryPort),
      CLOUDVAULT_URL: addresses.cloudVault,
    })
    start(launcherFile('build/start-runner.js'), join(logs, 'lab-runner.log'), {
      PORT: String(runnerPort),
      LAB_KEY: key,
      CLOUDVAULT_URL: addresses.cloudVault,
      PRINTMYPICS_URL: addresses.printMyPics,
      MALLORY_URL: mallory,
      DEMO_ALICE_PASSWORD: apps.cloudvault.DEMO_ALICE_PASSWORD ?? '',
      DEMO_BOB_PASSWORD: apps.cloudvault.DEMO_BOB_PASSWORD ?? '',
      PRINTMYPICS_LAB_KEY: shopKey,
    })
    Object.assign(apps.cloudvault, {
      CLOUDVAULT_LAB_RUNNER: `http://127.0.0.1:${runnerPort}`,
      CLOUDVAULT_LAB_KEY: key,
      CLOUDVAULT_LAB_MALLORY: mallory,
    })
    apps.printmypics.PRINTMYPICS_LAB_KEY = shopKey
  })
}

/** Each is told what it needs and nothing of the launcher's own environment. */
function start(program: string, log: string, environment: Environment): void {
  mkdirSync(join(log, '..'), { recursive: true })
  const out = openSync(log, 'w', 0o600)
  const child = spawn(process.execPath, ['--import', LIVE_WITH_PARENT, program], {
    env: { PATH: process.env.PATH, ...environment },
    detached: process.platform !== 'win32',
    stdio: ['pipe', out, out],
    windowsHide: true,
  })
  closeSync(out)
  child.stdin?.on('error', () => {})
  onStop(() => child.kill('SIGTERM'))
}
