import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { sql } from '#storage/database'
import { answerFrontChannel } from './answer.ts'
import { anOwnerAtHome } from './owner-at-home.fixture.ts'
import { frontChannel, isFrontChannel } from './routes.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())

/** A client's browser may be sent to these from anywhere: they ask before they act. */
const FOR_CLIENTS = ['/oauth2/authorize', '/oauth2/logout']
const forms = frontChannel.routes
  .filter(({ method, path }) => method === 'POST' && !FOR_CLIENTS.includes(path))
  .map(({ path }) => path.replaceAll(/:[a-z]+/g, randomUUID()))

const state = async (ownerId: string) =>
  (
    await sql`
    SELECT (SELECT count(*) FROM session WHERE owner_id = ${ownerId}) AS sessions, password_hash,
           (SELECT count(*) FROM activity WHERE owner_id = ${ownerId}) AS activity,
           (SELECT count(*) FROM album WHERE owner_id = ${ownerId}) AS albums,
           (SELECT count(*) FROM client WHERE developer_id = ${ownerId}) AS apps
    FROM owner WHERE id = ${ownerId}`
  )[0]

describe('RFC 9700 §4.7 — every form in the table', () => {
  it.each(forms)('POST %s from another site, with the owner’s cookies, does nothing', async (path) => {
    const owner = await anOwnerAtHome()
    const before = await state(owner.id)
    const answer = await owner.sends(path, { title: 'x', confirmed: 'yes' }, { 'sec-fetch-site': 'cross-site' })
    expect([303, 403, 404]).toContain(answer.status)
    expect(answer.headers.get('set-cookie') ?? '').not.toMatch(/session=[^;]/)
    expect(await state(owner.id)).toEqual(before)
  })
  it.each(forms)('POST %s with a made-up token does nothing', async (path) => {
    const owner = await anOwnerAtHome()
    const before = await state(owner.id)
    await owner.sends(path, { title: 'x', confirmed: 'yes', csrf: 'made-up' })
    expect(await state(owner.id)).toEqual(before)
  })
})

describe('RFC 9110 §9.2.1 — HEAD', () => {
  it.each(['authorize', 'resume', 'logout'])('does not act at /oauth2/%s', async (name) => {
    const url = `http://127.0.0.1:4000/oauth2/${name}?client_id=nobody`
    const answer = await answerFrontChannel(new Request(url, { method: 'HEAD' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
  })
})

describe('RFC 9110 §15.5.5 — a path that is no text', () => {
  it.each(['/photos/%ff', '/albums/%E0%A4%A/edit', '/%'])('%s is not there, and no mistake of ours', async (path) => {
    expect(isFrontChannel('GET', path)).toBe(true)
    expect((await answerFrontChannel(new Request(`http://127.0.0.1:4000${path}`))).status).toBe(404)
  })
})
