import { expect } from '@playwright/test'
import { PLAYS } from '../../apps/demo/labs/plays.ts'
import { Shopper } from '../../apps/demo/labs/shopper.ts'
import { Victim } from '../../apps/demo/labs/victim.ts'
import { Wire } from '../../apps/demo/labs/wire.ts'
import { formsOf } from '../protocol/cast/html-forms.ts'
import { WireBrowser } from '../protocol/cast/wire-browser.ts'
import { PRINTMYPICS } from '../stage/environment.ts'
import { test } from './stage.ts'

test.describe.configure({ mode: 'serial' }) // one lab mode server for all of them

const WITH_NEIGHBOUR = ['replayed-code', 'smuggled-answer', 'leaked-token', 'clickjacked-consent']

for (const lab of Object.keys(PLAYS)) {
  test(`${lab}: succeeds with the defence off, fails with it on`, async ({ stage: { vault }, openShop: _open }) => {
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

test('with every lab of the shop armed, its own client is as strict as ever', async ({ stage, openShop: shop }) => {
  const { vault, shopKey, hers } = stage
  const weakening = { state: 'ignored', pkce: 'absent', issuer: 'ignored', returnTo: 'anywhere' }
  const capability = 'c'.repeat(43)
  const run = { clientId: `lab-${'a'.repeat(43)}`, clientSecret: null, weakening, otherIssuer: null, capability }
  expect((await tellShop(shop, 'arm', run, 'somebody else’s key')).status).toBe(401)
  expect((await tellShop(shop, 'arm', { ...run, clientId: 'printmypics' }, shopKey)).status).toBe(400)
  expect((await tellShop(PRINTMYPICS, 'arm', run, shopKey)).status).toBe(404) // a shop that is no lab
  expect((await tellShop(shop, 'arm', run, shopKey)).status).toBe(200)

  const wire = new Wire([vault, shop])
  const [alice, mallory] = ['Alice', 'Mallory'].map((name) => new Shopper(wire, shop, name, {})) as [Shopper, Shopper]
  const asked = new URL(await alice.connects({ on: '/trouble/expired?return_to=@mallory.localhost' }))
  expect(asked.searchParams.get('client_id')).not.toContain('lab-')
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256')

  const herVault = new Victim(wire, vault, hers, 'Mallory', 'm'.repeat(43))
  const smuggled = new URL((await herVault.approves(await mallory.connects())) ?? '')
  expect(await alice.opens(smuggled.href)).toContain('/trouble/other-browser')
  smuggled.searchParams.set('iss', 'http://mallory.localhost')
  expect(await mallory.opens(smuggled.href)).toContain('/trouble/wrong-sender')
  smuggled.searchParams.delete('state')
  expect(await alice.opens(smuggled.href)).toContain('/trouble/no-attempt')
  expect(
    await alice.opens(`${shop}/callback?state=${asked.searchParams.get('state')}&error=access_denied&iss=${vault}`),
  ).toBe(`${shop}/trouble/denied?return_to=%2Fphotos`)
  await herVault.signsOut()
  const over = await tellShop(shop, 'disarm', { clientId: run.clientId }, shopKey)
  expect(over.status).toBe(200)
})

test('no cookie of either app ever reaches Mallory', async ({ page, stage: { mallory, vault } }) => {
  for (const address of [`${vault}/sign-in`, `${PRINTMYPICS}/sign-in`, `${mallory}/caught/cookies`])
    await page.goto(address)
  await page.goto(`${mallory}/log.json?run=cookies`)
  expect(JSON.parse((await page.textContent('body')) ?? '')).toMatchObject([{ url: '/caught/cookies', cookie: null }])
})

function tellShop(shop: string, what: 'arm' | 'disarm', told: unknown, key: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${encodeURIComponent(key)}` }
  return fetch(`${shop}/labs/${what}`, { method: 'POST', headers, body: JSON.stringify(told) })
}

/** Whether each run had an effect, in the order of the page. */
function effectsIn(html: string): string[] {
  return [...html.matchAll(/data-effect="(yes|no)"/g)].map(([, effect = '']) => effect)
}
