import { seed } from '../stage/seed-file.ts'
import { web } from './cast/clients.ts'
import { exchange } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const TEN = Array.from({ length: 10 })

test.describe('RFC 6749 §5.2 — when the ground shakes', () => {
  test('the database goes away and comes back: 503 as spec JSON meanwhile, no restart needed', async ({
    alice,
    ownApps,
  }) => {
    const { vault, settings, line } = await ownApps.opensVaultAlone()
    await seed({ users: [alice.account], clients: [web.registration] }, settings)
    const here = web.at(vault.url)
    const { refresh_token } = (await here.redeems(await alice.at(vault.url).grants(web))).tokens

    await line.cuts()
    const away = await here.refreshes(refresh_token)
    expect(away.status, away.text).toBe(503)
    expect(away.header('retry-after')).toMatch(/^\d+$/)
    expect(away.json.error).toBe('temporarily_unavailable')
    expect((await exchange(`${vault.url}/readyz`)).status).toBe(503)
    expect((await exchange(`${vault.url}/healthz`)).status).toBe(200)

    await line.mends()
    await expect.poll(async () => (await here.refreshes(refresh_token)).status).toBe(200)
  })

  test('connections cut in the middle of refreshes: nobody is logged out', async ({ alice, ownApps }) => {
    const { vault, settings, line } = await ownApps.opensVaultAlone()
    await seed({ users: [alice.account], clients: [web.registration] }, settings)
    const here = web.at(vault.url)
    const { refresh_token } = (await here.redeems(await alice.at(vault.url).grants(web))).tokens
    const refreshes = TEN.map(() => here.refreshes(refresh_token))
    const [, ...answers] = await Promise.all([line.cuts().then(() => line.mends()), ...refreshes])
    for (const answer of answers) expect([200, 503]).toContain(answer.status)
    await expect.poll(async () => (await here.refreshes(refresh_token)).status).toBe(200)
  })

  test('kill -9 among redemptions: no code is usable twice', async ({ alice, ownApps }) => {
    const { vault, settings } = await ownApps.opensVaultAlone()
    await seed({ users: [alice.account], clients: [web.registration] }, settings)
    const here = web.at(vault.url)
    const owner = alice.at(vault.url)
    const grants = []
    for (const _ of TEN) grants.push(await owner.grants(web))
    const flying = grants.map((grant) => here.redeems(grant).catch(() => null))
    await Promise.race(flying)
    await vault.stops('SIGKILL')
    const before = await Promise.all(flying)
    await vault.starts()
    for (const [index, grant] of grants.entries()) {
      const after = await here.redeems(grant)
      if (before[index]?.status === 200) expect(after).toBeRefusedWith('invalid_grant')
      else expect([200, 400]).toContain(after.status)
    }
  })
})
