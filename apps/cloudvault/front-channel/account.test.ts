import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { findClient } from '#storage/clients'
import { sql } from '#storage/database'
import { findPasswordHash } from '#storage/owners'
import { keepPhoto } from '#vault/keep-photo'
import { aConnection, anOwnerAtHome, PASSWORD, photosFor, refreshes } from './owner-at-home.fixture.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())

const developed = {
  bytes: Buffer.from('bytes'),
  thumbnail: Buffer.from('small'),
  mediaType: 'image/jpeg',
  width: 4,
  height: 3,
  digest: 'd',
  placeholder: '',
  takenAt: null,
} as const

describe('exporting everything', () => {
  it('is a file with all that is kept, and no hash or key of anything', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, ['read_photos'])
    await keepPhoto(owner.id, developed, { title: 'A boat' })
    const answer = await owner.sends('/account/export')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="cloudvault-\d{4}-\d\d-\d\d\.json"$/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    const everything = JSON.parse(text)
    expect(everything.owner.id).toBe(owner.id)
    expect(everything.photos).toEqual([expect.objectContaining({ title: 'A boat' })])
    expect(everything.grants).toEqual([expect.objectContaining({ client_id: app.clientId, scope: ['read_photos'] })])
    expect(everything.consents).toHaveLength(1)
    expect(everything.sessions).toHaveLength(1)
    expect(everything.activity.map(({ kind }: { kind: string }) => kind)).toContain('data-exported')
    expect(text).not.toMatch(/hash|secret|argon2|store_key/)
  })
  it('is not handed to a form of another site', async () => {
    const owner = await anOwnerAtHome()
    const answer = await owner.sends('/account/export', {}, { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(303)
  })
})

describe('deleting the account', () => {
  it('takes photos, bytes, grants and sessions with it; clients get 401 and invalid_grant', async () => {
    const owner = await anOwnerAtHome()
    const app = await aConnection(owner.id, ['read_photos'])
    const before = await home.storedFolders()
    await keepPhoto(owner.id, developed, { title: 'A boat' })
    expect(await home.storedFolders()).toBe(before + 1)
    const answer = await owner.sends('/account/delete/submit', { current_password: PASSWORD, confirmed: 'yes' })
    expect(answer.headers.get('location')).toBe('/farewell')
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await findPasswordHash(owner.id)).toBeNull()
    expect(await home.storedFolders()).toBe(before)
    expect(await photosFor(app)).toBe(401)
    expect((await refreshes(app, app.refreshToken)).error).toBe('invalid_grant')
    expect((await owner.sends('/account/export')).headers.get('location')).toContain('/sign-in')
  })
  it('takes the apps that the owner registered with it, and their connections to other owners', async () => {
    const [developer, other] = [await anOwnerAtHome(), await anOwnerAtHome()]
    const app = await aConnection(other.id, ['openid', 'read_photos'])
    await sql`UPDATE client SET developer_id = ${developer.id}, backchannel_logout_uri = 'https://app.test/out'
              WHERE client_id = ${app.clientId}`
    expect(await photosFor(app)).toBe(200)
    await developer.sends('/account/delete/submit', { current_password: PASSWORD, confirmed: 'yes' })
    expect(await photosFor(app)).toBe(401)
    expect(await findClient(app.clientId)).toBeNull()
  })
  it.each([
    ['the wrong password', { current_password: 'wrong', confirmed: 'yes' }, 'password'],
    ['no confirmation', { current_password: PASSWORD }, 'confirmation'],
    ['a forged form', { current_password: PASSWORD, confirmed: 'yes', csrf: 'forged' }, 'form'],
  ])('deletes nothing with %s', async (_title, fields, problem) => {
    const owner = await anOwnerAtHome()
    const answer = await owner.sends('/account/delete/submit', fields as Record<string, string>)
    expect(answer.headers.get('location')).toBe(`/account/delete?problem=${problem}`)
    expect(await findPasswordHash(owner.id)).not.toBeNull()
  })
})
