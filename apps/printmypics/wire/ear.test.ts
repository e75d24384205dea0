import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DATABASE } from '#cloudvault/rehearsal/shop'
import { aVaultAndItsShop } from '#cloudvault/rehearsal/vault-and-shop'
import { sql } from '#storage/database'
import { writeDown } from './ear.ts'
import type { Heard } from './heard.ts'
import type { Message } from './message.ts'
import { toldSince } from './messages.ts'
import { newViewer, type Viewer } from './viewer.ts'

const vault = await aVaultAndItsShop()
beforeAll(() => {
  process.env.PRINTMYPICS_MODE = 'demo'
})

const nothing = { length: 0, start: Buffer.alloc(0) }
const EMPTY = { headers: [], body: nothing, answerHeaders: [], answerBody: nothing, findings: [] }
let time = Date.now() * 1000

/** This browser signs in here: CloudVault's id_token says `sid`. */
function signsIn(viewer: Viewer, state: string, sid: string): void {
  const target = `/api/auth/callback/cloudvault?state=${state}`
  const session = { issuer: vault.issuer, sid }
  time += 1
  writeDown({ ...EMPTY, viewer, time, duration: 1, method: 'GET', target, status: 302, states: [], session })
}

/** CloudVault says that a session is over; null: in a token that was not believed. */
function saysItIsOver(sid: string | null, token = 'eyJ0eXAiOiJsb2dvdXQrand0In0.claims.signature'): void {
  const text = Buffer.from(`logout_token=${token}`)
  const heard: Heard = {
    ...EMPTY,
    viewer: null,
    time: ++time,
    duration: 1,
    method: 'POST',
    status: 200,
    states: [],
    session: sid === null ? null : { issuer: vault.issuer, sid },
    target: '/backchannel-logout',
  }
  const headers: Heard['headers'] = [['Content-Type', 'application/x-www-form-urlencoded']]
  writeDown({ ...heard, headers, body: { length: text.length, start: text } })
}

const pathsOf = (messages: readonly Message[]) => messages.map(({ url }) => new URL(url).pathname)
async function seesOf(viewer: Viewer, count: number): Promise<Message[]> {
  await vi.waitFor(async () => expect(await toldSince(viewer, '')).toHaveLength(count))
  return toldSince(viewer, '')
}

describe.skipIf(!DATABASE)('OIDC Back-Channel Logout §2.5 — a message that no browser sent', () => {
  it('belongs to the browser and the flow that began the session, with the token for it alone', async () => {
    const { viewer: alice } = newViewer()
    const sid = crypto.randomUUID()
    signsIn(alice, 'of-alice', sid)
    saysItIsOver(sid)
    const [signIn, logout] = await seesOf(alice, 2)
    expect(logout).toMatchObject({ channel: 'back', from: 'authorization-server', to: 'client', flow: signIn?.flow })
    expect(logout?.keys).toEqual(signIn?.keys) // by which CloudVault finds its own side
    expect(logout?.secrets[0]?.value).toBe('eyJ0eXAiOiJsb2dvdXQrand0In0.claims.signature')
    const [row] = await sql<{
      all: string
    }>`SELECT string_agg(content || sealed, '') AS all FROM wire_message WHERE viewer_id = ${alice.id}`
    expect(row?.all).not.toContain('claims.signature')
    const [kept] = await sql<{ all: string }>`SELECT string_agg(sid_hash, '') AS all FROM wire_session`
    expect(kept?.all).not.toContain(sid)
  })

  it('is nobody’s when its session began nowhere here, or when it was not believed', async () => {
    const { viewer: alice } = newViewer()
    signsIn(alice, 'of-alice-2', crypto.randomUUID())
    saysItIsOver(crypto.randomUUID())
    saysItIsOver(null)
    signsIn(alice, 'of-alice-2', crypto.randomUUID()) // written after both
    expect(pathsOf(await seesOf(alice, 2))).not.toContain('/backchannel-logout')
  })

  it('is not taken over by another browser that shows the same session', async () => {
    const [{ viewer: alice }, { viewer: mallory }] = [newViewer(), newViewer()]
    const sid = crypto.randomUUID()
    signsIn(alice, 'of-alice-3', sid)
    signsIn(mallory, 'of-mallory', sid)
    saysItIsOver(sid)
    expect(pathsOf(await seesOf(alice, 2))).toContain('/backchannel-logout')
    expect(await toldSince(mallory, '')).toHaveLength(1)
  })

  it('goes into the newer flow of a browser that signed in twice with one session', async () => {
    const { viewer: alice } = newViewer()
    const sid = crypto.randomUUID()
    signsIn(alice, 'first', sid)
    signsIn(alice, 'second', sid)
    saysItIsOver(sid)
    const [, second, logout] = await seesOf(alice, 3)
    expect(logout?.flow).toBe(second?.flow)
  })
})
