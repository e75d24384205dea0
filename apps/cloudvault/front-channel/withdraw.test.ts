import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { isRemembered } from '#storage/decisions'
import { type AtHome, aConnection, anOwnerAtHome, photosFor, refreshes } from './owner-at-home.fixture.ts'

let close: () => Promise<void>
beforeAll(async () => {
  close = (await openVault()).close
})
afterAll(() => close())

const SCOPE = ['read_photos', 'list_albums', 'offline_access']
const takesBack = (owner: AtHome, clientId: string, scope?: string) =>
  owner.sends('/connected-apps/withdraw', { client_id: clientId, ...(scope && { scope }) })

describe('taking one scope back', () => {
  it('narrows tokens that are out, refreshes to come, and the memory of the consent', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, SCOPE)
    expect(await photosFor(app)).toBe(200)
    const answer = await takesBack(owner, app.clientId, 'read_photos')
    expect(answer.headers.get('location')).toContain('taken-back=read_photos')
    expect(await photosFor(app)).toBe(403)
    const { scope } = await refreshes(app, app.refreshToken)
    expect(scope?.split(' ').sort()).toEqual(['list_albums', 'offline_access'])
    expect(await isRemembered(owner.id, app.clientId, SCOPE)).toBe(false)
    expect(await isRemembered(owner.id, app.clientId, ['list_albums'])).toBe(true)
  })
  it('ends the family when it was the only scope', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, ['read_photos'])
    await takesBack(owner, app.clientId, 'read_photos')
    expect(await photosFor(app)).toBe(401)
    expect((await refreshes(app, app.refreshToken)).error).toBe('invalid_grant')
  })
  it('ends refreshing when it is offline_access, and leaves what is open for its hour', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, SCOPE)
    await takesBack(owner, app.clientId, 'offline_access')
    expect((await refreshes(app, app.refreshToken)).error).toBe('invalid_grant')
    expect(await photosFor(app)).toBe(200)
  })
  it('touches nobody else’s grant, and nothing without a form of ours', async () => {
    const [owner, stranger] = [await anOwnerAtHome(), await anOwnerAtHome()]
    const app = await aConnection(owner.id, SCOPE)
    await takesBack(stranger, app.clientId, 'read_photos')
    await owner.sends('/connected-apps/withdraw', { client_id: app.clientId, csrf: 'forged' })
    await owner.sends('/connected-apps/withdraw', { client_id: app.clientId }, { 'sec-fetch-site': 'cross-site' })
    expect(await photosFor(app)).toBe(200)
  })
})

describe('taking everything back', () => {
  it('ends every token at once, and the consent is forgotten', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, SCOPE)
    await takesBack(owner, app.clientId)
    expect(await photosFor(app)).toBe(401)
    expect((await refreshes(app, app.refreshToken)).error).toBe('invalid_grant')
    expect(await isRemembered(owner.id, app.clientId, ['read_photos'])).toBe(false)
  })
})
