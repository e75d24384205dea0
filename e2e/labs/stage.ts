import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'
import { labRunner } from '../../apps/demo/labs/runner.ts'
import { environmentOf, PRINTMYPICS } from '../stage/environment.ts'
import { freePort } from '../stage/free-port.ts'
import { OwnApps } from '../stage/own-apps.ts'

/** Where the labs are played. */
export type Stage = { vault: string; mallory: string }

/** A CloudVault in lab mode, Mallory and the scripted people: for all labs of a worker. */
export const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({ browserName: _none }, use) => {
      const apps = new OwnApps()
      const [malloryPort, runnerPort] = [await freePort(), await freePort()]
      const mallory = `http://mallory.localhost:${malloryPort}`
      const key = randomBytes(32).toString('base64url')
      const { url: vault } = await apps.opensVault({
        CLOUDVAULT_MODE: 'lab',
        CLOUDVAULT_LAB_RUNNER: `http://127.0.0.1:${runnerPort}`,
        CLOUDVAULT_LAB_KEY: key,
        CLOUDVAULT_LAB_MALLORY: mallory,
      })
      const alice = {
        email: 'alice@cloudvault.example',
        password: environmentOf('cloudvault').DEMO_ALICE_PASSWORD ?? '',
      }
      const runner = await listening(labRunner({ vault, shop: PRINTMYPICS, mallory, alice }, key), runnerPort)
      const program = await startMallory(malloryPort, vault)
      await use({ vault, mallory })
      program.kill()
      runner.close()
      await apps.close()
    },
    { scope: 'worker' },
  ],
})

async function listening(server: Server, port: number): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

async function startMallory(port: number, vault: string): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('../../apps/mallory/server.mjs', import.meta.url))
  const child = spawn(process.execPath, [program], { env: { PORT: String(port), CLOUDVAULT_URL: vault } })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => reject(new Error('Mallory did not come')))
  })
  return child
}
