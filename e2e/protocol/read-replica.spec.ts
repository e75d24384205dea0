import { tells } from '../stage/database.ts'
import { web } from './cast/clients.ts'
import { exchange } from './cast/endpoints.ts'
import type { Asked } from './cast/exchange.ts'
import { expect, test } from './cast/play.ts'
import { pngOf } from './cast/png.ts'
import { uploadOf } from './cast/upload.ts'

const FIVE = Array.from({ length: 5 })

test('a streaming copy that lags is late for photographs, and for nothing else', async ({ stranger, ownApps }) => {
  test.setTimeout(480_000) // two databases and two CloudVaults of its own
  const streaming = await ownApps.opensStreaming({ users: [stranger.account], clients: [web.registration] })
  const vault = await ownApps.opensVault(streaming.tolerates(3600))
  const strict = await ownApps.opensVault({ ...streaming.tolerates(1, 'strict'), CLOUDVAULT_URL: vault.url })
  const owner = stranger.at(vault.url)
  const client = web.at(vault.url)
  const isGranted = async (scope: string) =>
    (await client.redeems(await owner.grants(web, { scope, prompt: 'consent' }))).tokens
  const at = (path: string, token: string, asked: Asked = {}, url = vault.url) =>
    exchange(`${url}/api/v1${path}`, { ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } })
  const idsFor = async (token: string, url?: string) =>
    ((await at('/photos', token, {}, url)).json.photos as { id: string }[]).map(({ id }) => id)
  const writer = await isGranted('read_photos write_photos')
  const before = await idsFor(writer.access_token)
  const [kept = '', deleted = ''] = before
  await streaming.pauses()

  await test.step('a token of this moment, which no copy has seen, opens the vault', async () => {
    const reader = await isGranted('read_photos')
    expect((await at('/photos', reader.access_token)).status).toBe(200)
    expect((await client.revokes(reader.refresh_token)).status).toBe(200)
    expect((await at('/photos', reader.access_token)).status).toBe(401)
    expect((await at(`/photos/${kept}/thumbnail`, reader.access_token)).status).toBe(401)
  })

  const reader = await isGranted('read_photos list_albums')
  const sent = await at('/photos', writer.access_token, uploadOf(pngOf(60, 40), 'new.png', 'image/png', 'Just sent'))
  const added = String(sent.location).split('/').at(-1) ?? ''
  const gone = await at(`/photos/${deleted}`, writer.access_token, { method: 'DELETE' })
  const now = [added, ...before.filter((id) => id !== deleted)].sort()
  expect([sent.status, gone.status]).toEqual([201, 204])
  const { sub } = (await at('/me', reader.access_token)).json
  await tells(
    streaming.primaryUrl,
    `INSERT INTO album (id, owner_id, title) VALUES (gen_random_uuid(), $1, 'A new album')`,
    [sub],
  )

  await test.step('who sends and deletes sees it done, and so does the owner on her page', async () => {
    expect((await idsFor(writer.access_token)).sort()).toEqual(now)
    expect((await at(`/photos/${deleted}`, writer.access_token)).status).toBe(404)
    expect((await owner.browser.open(`${vault.url}/photos`)).text).toContain('Just sent')
  })

  await test.step('who only reads is told of it late, but finds what he is led to, and no bytes of what is gone', async () => {
    await expect.poll(() => idsFor(reader.access_token)).toEqual(before) // once it was looked at
    await expect.poll(async () => (await at('/albums', reader.access_token)).text).not.toContain('A new album')
    expect((await at(`/photos/${added}`, reader.access_token)).json.title).toBe('Just sent')
    expect((await at(`/photos/${added}/content`, reader.access_token)).status).toBe(200)
    expect((await at(`/photos/${deleted}/content`, reader.access_token)).status).toBe(404)
    expect((await at(`/photos/${deleted}/thumbnail`, reader.access_token)).status).toBe(404)
  })

  await test.step('a copy that is further behind than it may be is not believed', async () => {
    await streaming.isBehind(1)
    await idsFor(reader.access_token, strict.url)
    await streaming.wasLookedAt('strict')
    for (const _ of FIVE) expect((await idsFor(reader.access_token, strict.url)).sort()).toEqual(now)
  })

  await test.step('when it plays again, everybody sees the same', async () => {
    await streaming.resumes()
    await expect.poll(async () => (await idsFor(reader.access_token)).sort()).toEqual(now)
  })

  await test.step('gone: the primary answers, and no request fails', async () => {
    await streaming.loses()
    const answers = await Promise.all(FIVE.map(() => at('/photos', reader.access_token)))
    expect(answers.map(({ status }) => status)).toEqual(FIVE.map(() => 200))
  })
})
