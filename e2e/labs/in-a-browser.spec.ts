import { type Browser, expect } from '@playwright/test'
import { Scene } from '../../apps/demo/labs/scene.ts'
import { AliceInChromium } from './alice-in-chromium.ts'
import { MallorysConsole } from './console.ts'
import { type Stage, test } from './stage.ts'

test.describe.configure({ mode: 'serial' }) // one lab mode server for all of them, and a browser of its own

test('clickjacked consent in Chromium: the frame is there, and empty where frame-ancestors stands', async ({
  launchOptions,
  stage,
}) => {
  const alice = await AliceInChromium.atHome(launchOptions)
  for (const setting of ['off', 'on'] as const) {
    const { scene, desk } = await armed(stage, 'clickjacked-consent', setting)
    await alice.isNobodyYet()
    await alice.signsIn(scene.link())
    const clicked = await alice.clicksOn(`${stage.mallory}/frame?${new URLSearchParams({ of: scene.link() })}`)
    expect(clicked, `Approve within Mallory’s page, with the defence ${setting}`).toBe(setting === 'off')
    if (clicked) await expect.poll(async () => (await scene.caught()).length, 'the code is with Mallory').toBe(1)
    expect((await photographsOfCaught(scene)) > 0).toBe(setting === 'off')
    await desk.resets()
  }
  await alice.leaves()
})

test('a token in the fragment in Chromium: scripts and the history have it, and Referer has only the code', async ({
  browser,
  stage,
  openShop: shop,
}) => {
  const { scene, desk } = await armed(stage, 'token-in-fragment', 'off')
  const leaked = await visited(browser, stage, scene, scene.link({ response_type: 'token' }))
  expect(leaked.token, 'a script of the page').not.toBeNull()
  expect(leaked.history).toContain('#access_token=')
  expect(leaked.referer).toContain(shop)
  expect(leaked.referer).not.toContain('access_token')
  expect(await scene.photographs(leaked.token ?? '')).toBeGreaterThan(0)
  await desk.resets()

  const { scene: strict, desk: again } = await armed(stage, 'token-in-fragment', 'on')
  const harmless = await visited(browser, stage, strict, strict.link())
  const code = new URL(harmless.page).searchParams.get('code') ?? ''
  expect(harmless.token).toBeNull()
  expect(new URL(harmless.referer).searchParams.get('code'), 'a code stands in the query').toBe(code)
  expect(await strict.redeems({ code }), 'by who has no verifier').toMatchObject({ error: 'invalid_grant' })
  await again.resets()
})

type Armed = { scene: Scene; desk: MallorysConsole }

/** A client of this test's own, and the runner's way of asking for it. */
async function armed({ vault, shop, mallory }: Stage, lab: string, setting: 'off' | 'on'): Promise<Armed> {
  const desk = new MallorysConsole(vault, lab)
  await desk.arms(setting)
  const run = desk.clientId.replace('lab-', '')
  const redirectUri = lab === 'token-in-fragment' ? shop : `${mallory}/caught/${run}`
  const nobody = { email: '', password: '' }
  const parties = { vault, shop, mallory, alice: nobody, hers: nobody, shopKey: null }
  const asked = { play: lab, run, clientId: desk.clientId, redirectUri, pkce: true, capability: run }
  return { scene: new Scene(parties, asked), desk }
}

/** What Mallory can do with what her server has been sent. */
async function photographsOfCaught(scene: Scene): Promise<number> {
  const [caught] = await scene.caught()
  const code = new URL(caught?.url ?? '/', scene.parties.mallory).searchParams.get('code')
  return code ? scene.photographs((await scene.redeems({ code, verifier: scene.verifier })).access_token) : 0
}

/** Alice approves, and her app's page loads what it loads. */
async function visited(browser: Browser, { mallory }: Stage, scene: Scene, link: string) {
  const alice = await AliceInChromium.visiting(browser)
  await alice.signsIn(link)
  await alice.approves()
  const { run } = scene.asked
  await alice.isCounted(`${mallory}/counter/${run}`, `${mallory}/caught/${run}?picture`)
  await expect.poll(async () => (await scene.caught()).length, 'both have arrived').toBe(2)
  const caught = await scene.caught()
  const counted = caught.map(({ url }) => new URL(url, mallory).searchParams.get('page')).find(Boolean) ?? ''
  const referer = caught.find(({ url }) => url.endsWith('?picture'))?.referer ?? ''
  const history = await alice.goesBack()
  await alice.leaves()
  const token = new URLSearchParams(new URL(counted).hash.slice(1)).get('access_token')
  return { page: counted, token, referer, history }
}
