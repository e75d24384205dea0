import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aConnection, anOwnerAtHome, refreshes } from '#front-channel/owner-at-home.fixture'
import { activityOf, noteActivity } from './activity.ts'
import { revokeGrant } from './grants.ts'
import { unreadReuse } from './reuse-notices.ts'

let close: () => Promise<void>
beforeAll(async () => {
  close = (await openVault()).close
})
afterAll(() => close())

const kindsOf = async (ownerId: string) => (await activityOf(ownerId, null, 50)).map(({ kind }) => kind)

describe('the owner’s log', () => {
  it('folds a day’s refreshes of one app into one line', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, ['read_photos'])
    const first = await refreshes(app, app.refreshToken)
    await refreshes(app, first.refresh_token ?? '')
    const lines = (await activityOf(owner.id, null, 50)).filter(({ kind }) => kind === 'refreshed')
    expect(lines).toEqual([expect.objectContaining({ clientName: 'PrintMyPics', times: 2 })])
  })
  it('folds wrong passwords by address', async () => {
    const owner = await anOwnerAtHome()
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2']) {
      await noteActivity({ ownerId: owner.id, kind: 'wrong-password', address, at: new Date() })
    }
    const lines = await activityOf(owner.id, null, 50)
    expect(lines.map(({ address, times }) => [address, times]).sort()).toEqual([
      ['10.0.0.1', 2],
      ['10.0.0.2', 1],
    ])
  })
  it('tells an approval from a client that came back by itself', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, ['read_photos'])
    expect(await kindsOf(owner.id)).toEqual(['came-back'])
    await revokeGrant(app.grantId, 'client', new Date())
    expect((await kindsOf(owner.id)).sort()).toEqual(['came-back', 'returned-by-app'])
  })
  it('is read page by page, and nothing is read twice', async () => {
    const owner = await anOwnerAtHome()
    const at = new Date()
    for (const kind of ['signed-in', 'signed-out', 'data-exported'] as const) {
      await noteActivity({ ownerId: owner.id, kind, address: '', at })
    }
    const first = await activityOf(owner.id, null, 2)
    const last = first[1]
    const rest = await activityOf(owner.id, last ? { rank: last.at.getTime(), id: last.id } : null, 2)
    const ids = [...first.slice(0, 2), ...rest].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(ids).toHaveLength(3)
  })
  it('is nobody else’s', async () => {
    const [owner, stranger] = [await anOwnerAtHome(), await anOwnerAtHome()]
    await aConnection(owner.id, ['read_photos'])
    expect(await kindsOf(stranger.id)).toEqual([])
  })
})

describe('RFC 9700 §4.14.2 — the owner is told that an old key was used', () => {
  it('until the notice has been read, and again when it happens again', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, ['read_photos'])
    const first = await refreshes(app, app.refreshToken)
    await refreshes(app, first.refresh_token ?? '')
    expect((await refreshes(app, app.refreshToken)).error).toBe('invalid_grant')
    expect(await unreadReuse(owner.id)).toEqual([expect.objectContaining({ clientName: 'PrintMyPics' })])
    expect(await kindsOf(owner.id)).toContain('reuse-detected')
    const answer = await owner.sends('/connected-apps/notice', { client_id: app.clientId })
    expect(answer.headers.get('location')).toBe('/connected-apps')
    expect(await unreadReuse(owner.id)).toEqual([])
  })
})
