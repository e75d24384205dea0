import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'
import { labRunner } from '../../apps/demo/labs/runner.ts'
import type { Account } from '../../apps/demo/labs/victim.ts'
import { environmentOf } from '../stage/environment.ts'
import { freePort } from '../stage/free-port.ts'
import { OwnApps } from '../stage/own-apps.ts'

/** Where the labs are played. */
export type Stage = { vault: string; shop: string; shopKey: string; mallory: string; hers: Account }

/** A CloudVault in lab mode, Mallory and the scripted people: for all labs of a worker. */
export const test = base.extend<object, { stage: Stage; openShop: string }>({
  stage: [
    async ({ browserName: _none }, use) => {
      const apps = new OwnApps()
      const [malloryPort, runnerPort, shopPort] = [await freePort(), await freePort(), await freePort()]
      const mallory = `http://mallory.localhost:${malloryPort}`
      const [key, shopKey] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
      const shop = `http://localhost:${shopPort}`
      const { url: vault } = await apps.opensVault({
        CLOUDVAULT_MODE: 'lab',
        CLOUDVAULT_LAB_RUNNER: `http://127.0.0.1:${runnerPort}`,
        CLOUDVAULT_LAB_KEY: key,
        CLOUDVAULT_LAB_MALLORY: mallory,
        CLOUDVAULT_RECORDING_PEER: shop,
      })
      const { DEMO_ALICE_PASSWORD = '', DEMO_BOB_PASSWORD = '' } = environmentOf('cloudvault')
      const alice = { email: 'alice@cloudvault.example', password: DEMO_ALICE_PASSWORD }
      const hers = { email: 'bob@cloudvault.example', password: DEMO_BOB_PASSWORD }
      const runner = await listening(labRunner({ vault, shop, mallory, alice, hers, shopKey }, key), runnerPort)
      const program = await startMallory(malloryPort, vault)
      await use({ vault, shop, shopKey, mallory, hers })
      program.kill()
      runner.close()
      await apps.close()
    },
    { scope: 'worker' },
  ],

  /** The shop of that stage, for the tests that play in it. */
  openShop: [
    async ({ stage: { vault, shop, shopKey } }, use) => {
      const apps = new OwnApps()
      const settings = { PRINTMYPICS_MODE: 'lab', PRINTMYPICS_LAB_KEY: shopKey }
      await apps.opensShop({}, vault, Number(new URL(shop).port), settings)
      await use(shop)
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
