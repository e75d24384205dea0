import { randomUUID } from 'node:crypto'
import { tells } from '../stage/database.ts'
import { web } from './cast/clients.ts'
import { exchange, photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const PHOTO = randomUUID()
const ALBUM = randomUUID()

/** What a real copy would have, but other: so it shows who was asked. */
async function fillCopy(url: string, ownerId: string): Promise<void> {
  await tells(url, `INSERT INTO owner (id, email, name, password_hash) VALUES ($1, 'copy@example.test', 'Copy', '')`, [
    ownerId,
  ])
  await tells(
    url,
    `INSERT INTO photo (id, owner_id, title, width, height, bytes, media_type, digest, store_key)
     VALUES ($1::uuid, $2, 'Only in the copy', 3, 2, 1, 'image/jpeg', 'digest', $1::text)`,
    [PHOTO, ownerId],
  )
  await tells(url, `INSERT INTO album (id, owner_id, title) VALUES ($1, $2, 'Album of the copy')`, [ALBUM, ownerId])
}

test('a read replica answers for photos and albums, never for tokens, and is not missed', async ({
  stranger,
  ownApps,
}) => {
  const { tokens } = await web.redeems(await stranger.grants(web, { scope: 'read_photos list_albums' }))
  const writer = await stranger.connects(web, { scope: 'read_photos list_albums write_photos', prompt: 'consent' })
  const ownerId = String((await photoApi('/me', tokens.access_token)).json.sub)
  const { vault, loses } = await ownApps.opensVaultWithReplica((url) => fillCopy(url, ownerId))
  const at = (path: string, token = tokens.access_token) =>
    exchange(`${vault.url}/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } })
  const titles = async (path: string, token?: string) => {
    const { json } = await at(path, token)
    const listed = (json.photos ?? json.albums) as { title: string }[]
    return listed.map(({ title }) => title)
  }
  const own = (await photoApi('/photos', tokens.access_token)).json.photos as { id: string; title: string }[]

  await test.step('photos and albums from the copy, for a token that is in the primary alone', async () => {
    await expect.poll(() => titles('/photos'), { timeout: 30_000 }).toEqual(['Only in the copy']) // once it was looked at
    expect(await titles('/albums')).toEqual(['Album of the copy'])
    expect((await at(`/photos/${PHOTO}`)).json.title).toBe('Only in the copy')
    expect((await at('/me')).json.name).toBe(stranger.account.name)
  })

  await test.step('what the copy does not know yet is looked for in the primary', async () => {
    expect((await at(`/photos/${own[0]?.id}`)).json.title).toBe(own[0]?.title)
    expect((await at(`/photos/${own[0]?.id}/thumbnail`)).status).toBe(200)
    expect((await at(`/photos/${randomUUID()}`)).status).toBe(404)
  })

  await test.step('who may write reads what was written', async () => {
    expect(await titles('/photos', writer.access_token)).toEqual(own.map(({ title }) => title))
    expect((await at(`/photos/${PHOTO}`, writer.access_token)).status).toBe(404)
  })

  await test.step('a token that is taken back in the primary is dead at once', async () => {
    expect((await web.at(vault.url).revokes(writer.refresh_token)).status).toBe(200)
    expect((await at('/photos', writer.access_token)).status).toBe(401)
  })

  await test.step('gone: the primary answers, and no request fails', async () => {
    await loses()
    const answers = await Promise.all(Array.from({ length: 10 }, () => at('/photos')))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(await titles('/photos')).toEqual(own.map(({ title }) => title))
  })
})
