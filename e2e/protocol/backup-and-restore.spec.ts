import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyIn, verify } from '../../apps/demo/backup/copy-in.ts'
import { copyOut } from '../../apps/demo/backup/copy-out.ts'
import { migrationsOf } from '../stage/database.ts'
import { seed } from '../stage/seed-file.ts'
import { web } from './cast/clients.ts'
import { exchange } from './cast/exchange.ts'
import { expect, test } from './cast/play.ts'

const FIVE = Array.from({ length: 5 })

test('RFC 6749 §1.4 — a database copied out under load and put back: every grant works', async ({ alice, ownApps }) => {
  const { vault, settings } = await ownApps.opensVaultAlone()
  await seed({ users: [alice.account], clients: [web.registration] }, settings)
  const here = web.at(vault.url)
  const owner = alice.at(vault.url)
  const kept = []
  for (const _ of FIVE) kept.push((await here.redeems(await owner.grants(web))).tokens)
  const unspent = await owner.grants(web)

  const folder = await mkdtemp(join(tmpdir(), 'backup '))
  let running = true
  const load = (async () => {
    while (running) await here.redeems(await owner.grants(web))
  })()
  const copy = await copyOut(settings.CLOUDVAULT_DATABASE_URL ?? '', folder)
  running = false
  await load
  await vault.stops('SIGKILL')

  const restored = await ownApps.opensVaultOn(settings.CLOUDVAULT_URL ?? '', async (empty) => {
    await verify(copy, folder)
    await copyIn(empty, copy, folder, migrationsOf('cloudvault'))
  })
  const there = web.at(restored.url)
  for (const { access_token, refresh_token } of kept) {
    const headers = { authorization: `Bearer ${access_token}` }
    expect((await exchange(`${restored.url}/api/v1/photos`, { headers })).status).toBe(200)
    expect((await there.refreshes(refresh_token)).status).toBe(200)
  }
  expect((await there.redeems(unspent)).status).toBe(200)
  expect(await there.redeems(unspent)).toBeRefusedWith('invalid_grant')
  await rm(folder, { recursive: true })
})
