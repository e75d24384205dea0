import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { PLAYS } from '../../apps/demo/labs/plays.ts'
import { labRunner } from '../../apps/demo/labs/runner.ts'
import { formsOf } from '../protocol/cast/html-forms.ts'
import { WireBrowser } from '../protocol/cast/wire-browser.ts'
import { environmentOf, PRINTMYPICS } from '../stage/environment.ts'
import { freePort } from '../stage/free-port.ts'
import { OwnApps } from '../stage/own-apps.ts'

type Stage = { vault: string; mallory: string }

/** A CloudVault in lab mode, Mallory and the scripted people: for all labs of a worker. */
const test = base.extend<object, { stage: Stage }>({
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

test.describe.configure({ mode: 'serial' }) // one lab mode server for all of them

const WITH_NEIGHBOUR = ['replayed-code']

for (const lab of Object.keys(PLAYS)) {
  test(`${lab}: succeeds with the defence off, fails with it on`, async ({ stage: { vault } }) => {
    const learner = new WireBrowser()
    const page = await learner.open(`${vault}/developers/labs/${lab}`)
    const form = formsOf(page.text, page.url).find(({ action }) => action.endsWith('/run'))
    if (!form) throw new Error(`${lab} cannot be run: ${page.status}`)
    const answer = await learner.submit(form, { prediction: '0' })
    expect(answer.location).toBe(`/developers/labs/${lab}#runs`)
    const played = await learner.open(`${vault}/developers/labs/${lab}`)
    expect(effectsIn(played.text), 'what Mallory got').toEqual(
      WITH_NEIGHBOUR.includes(lab) ? ['yes', 'no', 'no'] : ['yes', 'no'],
    )
    expect(played.text).toContain('/oauth2/authorize')
    expect(played.text).toContain('Fix it')

    const reset = formsOf(played.text, played.url).find(({ action }) => action.endsWith('/reset'))
    if (!reset) throw new Error('nothing to reset')
    await learner.submit(reset)
    expect((await learner.open(`${vault}/developers/labs/${lab}`)).text).not.toContain('class="lab-loot"')
  })
}

test('no cookie of either app ever reaches Mallory', async ({ page, stage: { mallory, vault } }) => {
  for (const address of [`${vault}/sign-in`, `${PRINTMYPICS}/sign-in`, `${mallory}/caught/cookies`])
    await page.goto(address)
  await page.goto(`${mallory}/log.json?run=cookies`)
  expect(JSON.parse((await page.textContent('body')) ?? '')).toMatchObject([{ url: '/caught/cookies', cookie: null }])
})

/** Whether each run had an effect, in the order of the page. */
function effectsIn(html: string): string[] {
  return [...html.matchAll(/data-effect="(yes|no)"/g)].map(([, effect = '']) => effect)
}

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
