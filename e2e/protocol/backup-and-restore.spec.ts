import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyIn, verify } from '../../apps/demo/backup/copy-in.ts'
import { copyOut } from '../../apps/demo/backup/copy-out.ts'
import { migrationsOf } from '../stage/database.ts'
import { seed } from '../stage/seed-file.ts'
import { jwt, web } from './cast/clients.ts'
import { exchange, type Tokens } from './cast/exchange.ts'
import { expect, test } from './cast/play.ts'

const THREE = Array.from({ length: 3 })

test('RFC 6749 §1.4 — a database copied out under load and put back: every grant works', async ({ alice, ownApps }) => {
  const { vault, settings } = await ownApps.opensVaultAlone()
  const patient = { ...web.registration, code_ttl: 600 } // the code outlives a restore on a busy machine
  await seed({ users: [alice.account], clients: [patient, jwt.registration] }, settings)
  const owner = alice.at(vault.url)
  const isGranted = async (client: typeof web) =>
    (await client.at(vault.url).redeems(await owner.grants(client))).tokens
  const kept: [typeof web, Tokens][] = []
  for (const _ of THREE) for (const client of [web, jwt]) kept.push([client, await isGranted(client)])
  const unspent = await owner.grants(web)

  const folder = await mkdtemp(join(tmpdir(), 'backup '))
  const meanwhile: Tokens[] = []
  let running = true
  let begun = () => {}
  const isUnderLoad = new Promise<void>((resolve) => {
    begun = resolve
  })
  const load = async () => {
    while (running) {
      meanwhile.push(await isGranted(web))
      begun()
    }
  }
  const loads = THREE.map(load)
  await isUnderLoad
  const copy = await copyOut(settings.CLOUDVAULT_DATABASE_URL ?? '', folder)
  running = false
  await Promise.all(loads)
  await vault.stops('SIGKILL')

  const restored = await ownApps.opensVaultOn(settings.CLOUDVAULT_URL ?? '', async (empty) => {
    await verify(copy, folder)
    await copyIn(empty, copy, folder, migrationsOf('cloudvault'))
  })
  const there = web.at(restored.url)
  const photosFor = async ({ access_token }: Tokens) => {
    const headers = { authorization: `Bearer ${access_token}` }
    return (await exchange(`${restored.url}/api/v1/photos`, { headers })).status
  }
  for (const [client, tokens] of kept) {
    expect(await photosFor(tokens)).toBe(200)
    expect((await client.at(restored.url).refreshes(tokens.refresh_token)).status).toBe(200)
  }
  const found: string[] = []
  for (const tokens of meanwhile) {
    found.push(`${await photosFor(tokens)} ${(await there.refreshes(tokens.refresh_token)).status}`)
  }
  expect(found[0]).toBe('200 200') // it was there before the first row was copied
  expect(found.filter((one) => !['200 200', '401 400'].includes(one))).toEqual([]) // whole, or never heard of
  expect((await there.redeems(unspent)).status).toBe(200)
  expect(await there.redeems(unspent)).toBeRefusedWith('invalid_grant')
  await rm(folder, { recursive: true })
})
