import { dropDatabase, emptyDatabase } from '../stage/database.ts'
import { migratesFromTwoMachines } from '../stage/migrations.ts'
import { type Several, TwoOfEach } from '../stage/several.ts'
import { web } from './cast/clients.ts'
import { type Answer, exchange } from './cast/exchange.ts'
import { formsOf } from './cast/html-forms.ts'
import { consentForm, type Owner } from './cast/owner.ts'
import { expect, test as play } from './cast/play.ts'
import { SteadyLoad } from './cast/steady-load.ts'

const test = play.extend<{ twoOfEach: TwoOfEach }>({
  twoOfEach: async ({ browserName: _none }, use) => {
    const apps = new TwoOfEach()
    await use(apps)
    await apps.close()
  },
})

const TEN = Array.from({ length: 10 })
/** The machine may be busy with other tests. */
const PATIENCE = { timeout: 120_000 }

function withBearer(url: string, token: string): Promise<Answer> {
  return exchange(url, { headers: { authorization: `Bearer ${token}` } })
}

/** Connect, sign in, approve, and back in two tabs at once: every hop by whichever instance has its turn. */
async function connects(owner: Owner, shop: string): Promise<Answer> {
  const front = await owner.browser.open(shop)
  const form = formsOf(front.text, front.url).find(({ action }) => new URL(action).pathname === '/connect')
  if (!form) throw new Error(`no Connect button at ${shop}: ${front.status}`)
  const asked = await owner.browser.submit(form)
  const { location } = await owner.approves(asked.location ?? '')
  const tabs = await Promise.all([owner.browser.get(location), owner.browser.get(location)])
  expect(tabs.map(({ status }) => status)).toEqual([303, 303])
  return owner.browser.open(`${shop}/photos`)
}

/** SIGTERM, and a new process in its place that answers its share again. */
async function isStartedAnew({ balancer, instances }: Several, turn: number): Promise<void> {
  await instances[turn]?.stops('SIGTERM')
  const answered = () => balancer.answered[turn] ?? 0
  const before = answered()
  await instances[turn]?.starts()
  await expect.poll(() => answered() - before, PATIENCE).toBeGreaterThan(5)
}

test('Two that migrate at once: one applies everything, the other finds nothing to do', async () => {
  const name = `e2e_migrated_${process.env.E2E_RUN ?? 'run'}_${test.info().repeatEachIndex}`
  const said = await migratesFromTwoMachines('cloudvault', await emptyDatabase('cloudvault', name))
  await dropDatabase('cloudvault', name)
  expect(said.toSorted()).toEqual([expect.stringMatching(/^applied: \d{14}_/), 'nothing to apply'])
})

test('Two of each behind balancers, nobody sticky', async ({ stranger, twoOfEach }) => {
  test.setTimeout(600_000)
  const { vault, shop } = await twoOfEach.opens([stranger.account], [web.registration])
  for (const { balancer } of [vault, shop]) await expect.poll(() => balancer.readyPlaces, PATIENCE).toBe(2)
  const url = vault.balancer.url
  const here = web.at(url)
  const owner = stranger.at(url)

  await test.step('a request is decided once, whatever is pressed where', async () => {
    await owner.signsIn()
    const { answer } = await owner.opens(web.asks())
    const form = consentForm(answer)
    if (!form) throw new Error(`nobody asks: ${answer.status}`)
    const decisions = TEN.map((_, index) => (index % 4 < 2 ? 'approve' : 'deny'))
    const answers = await Promise.all(decisions.map((decision) => owner.browser.submit(form, { decision })))
    for (const { status } of answers) expect([303, 400]).toContain(status)
    expect(new Set(answers.map(({ location }) => location).filter(Boolean)).size).toBe(1)
  })

  await test.step('a code is redeemed once, and a refresh token has one successor', async () => {
    const grant = await owner.grants(web)
    const redeemed = await Promise.all(TEN.map(() => here.redeems(grant)))
    expect(redeemed.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of redeemed) if (answer.status !== 200) expect(answer).toBeRefusedWith('invalid_grant')

    const { refresh_token } = (await here.redeems(await owner.grants(web))).tokens
    const refreshed = await Promise.all(TEN.map(() => here.refreshes(refresh_token)))
    expect(new Set(refreshed.map(({ tokens }) => tokens.refresh_token)).size).toBe(1)
  })

  await test.step('revoked by one, dead at the other', async () => {
    const { access_token, refresh_token } = (await here.redeems(await owner.grants(web))).tokens
    expect((await here.revokes(refresh_token)).status).toBe(200)
    const asked = await Promise.all(TEN.map(() => withBearer(`${url}/api/v1/photos`, access_token)))
    expect(asked.map(({ status }) => status)).toEqual(TEN.map(() => 401))
  })

  const load = new SteadyLoad()
  await test.step('the load begins', async () => {
    let { refresh_token } = (await here.redeems(await owner.grants(web))).tokens
    load.starts(async () => {
      const { tokens } = await here.refreshes(refresh_token)
      refresh_token = tokens.refresh_token
      return withBearer(`${url}/api/v1/photos`, tokens.access_token)
    })
    load.starts(() => owner.browser.get(`${url}/photos`))
    const shopper = stranger.at(url)
    expect((await connects(shopper, shop.balancer.url)).text).toContain('/vault-photos/')
    load.starts(() => shopper.browser.get(`${shop.balancer.url}/photos`))
  })

  for (const turn of [0, 1]) {
    await test.step(`instance ${turn + 1} of both is started anew`, () =>
      Promise.all([vault, shop].map((app) => isStartedAnew(app, turn))))
  }
  await load.ends()
  const said = [...vault.instances, ...shop.instances].map((instance) => instance.said).join('\n')
  expect(load.failures, said).toEqual([])
  expect(load.asked).toBeGreaterThan(50)
})
