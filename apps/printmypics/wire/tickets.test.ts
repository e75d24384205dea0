import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { hashOf } from '#session/opaque'
import { db, sql } from '#storage/database'
import { writeMessage } from '#storage/wire-messages'
import { toldSince } from './messages.ts'
import { seal } from './sealing.ts'
import { issueTicket, redeemTicket, viewerByHandle } from './tickets.ts'
import { newViewer, viewerOf } from './viewer.ts'

beforeAll(() => openShop('http://127.0.0.1:4000'))
afterAll(() => db().$disconnect())

const write = (viewer: { id: string; key: Buffer }, id: string, flow: string | null = 'f') =>
  writeMessage({
    id,
    viewerId: viewer.id,
    flow,
    content: JSON.stringify({ id, secrets: [{ kind: 'code', mark: 'm', value: null }] }),
    sealed: seal(viewer.key, JSON.stringify({ m: 'the code' })),
    channel: 'front',
  })

describe.skipIf(!DATABASE)('one browser’s side, told to whoever brings its handle', () => {
  it('is opened by the handle that its ticket was changed for, with the values in it', async () => {
    const { viewer } = newViewer()
    await write(viewer, `1-${viewer.id}`)
    const handle = await redeemTicket(await issueTicket(viewer))
    const found = await viewerByHandle(handle ?? '')
    expect(found).toEqual(viewer)
    expect(await toldSince(viewer, '')).toMatchObject([{ flow: 'f', secrets: [{ value: 'the code' }] }])
  })

  it('is not opened by a ticket twice, nor by one that is too old or made up', async () => {
    const ticket = await issueTicket(newViewer().viewer)
    const [one, other] = await Promise.all([redeemTicket(ticket), redeemTicket(ticket)])
    expect([one, other].filter(Boolean)).toHaveLength(1)
    const late = await issueTicket(newViewer().viewer)
    await sql`UPDATE wire_handle SET expires_at = now() WHERE hash = ${hashOf(late)}`
    expect(await redeemTicket(late)).toBeNull()
    expect(await redeemTicket('made-up')).toBeNull()
  })

  it('is not opened by a ticket where a handle is asked for', async () => {
    expect(await viewerByHandle(await issueTicket(newViewer().viewer))).toBeNull()
  })

  it('has nothing of another browser’s in it', async () => {
    const [alice, bob] = [newViewer().viewer, newViewer().viewer]
    await write(alice, `2-${alice.id}`)
    expect(await toldSince(bob, '')).toEqual([])
  })

  it('puts what names no flow where this browser was last, and lets go of what came before any', async () => {
    const { viewer } = newViewer()
    await write(viewer, `1-${viewer.id}`, null)
    await write(viewer, `2-${viewer.id}`)
    await write(viewer, `3-${viewer.id}`, null)
    expect((await toldSince(viewer, '')).map(({ id, flow }) => [id[0], flow])).toEqual([
      ['2', 'f'],
      ['3', 'f'],
    ])
    expect((await toldSince(viewer, `2-${viewer.id}`)).map(({ id }) => id[0])).toEqual(['3'])
  })

  it('ends with two hundred messages in a flow', async () => {
    const { viewer } = newViewer()
    for (let n = 0; n < 202; n++) await write(viewer, `${String(n).padStart(3, '0')}-${viewer.id}`)
    expect(await toldSince(viewer, '')).toHaveLength(200)
  })
})

describe('the capability', () => {
  it('is read from its cookie, and from nothing that only looks like one', () => {
    const { viewer, setCookie } = newViewer()
    const [cookie = ''] = setCookie.split(';')
    expect(viewerOf(`theme=dark; ${cookie}`)).toEqual(viewer)
    expect(viewerOf('pmp_wire=short')).toBeNull()
    expect(viewerOf('; =;;pmp_wire')).toBeNull()
    expect(viewerOf(null)).toBeNull()
    expect(setCookie).toMatch(/HttpOnly; SameSite=Lax/)
  })
})
