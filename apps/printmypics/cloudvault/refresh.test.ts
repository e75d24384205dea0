import { beforeEach, describe, expect, it, vi } from 'vitest'
import { saveConnection } from '#storage/connection-changes'
import { findConnection, readTokens } from '#storage/connections'
import { sql } from '#storage/database'
import { renewUnderLock } from '#storage/renewal'
import { photos } from './photos.ts'
import { aVisitor, DATABASE } from './rehearsal/shop.ts'
import { aVaultAndItsShop } from './rehearsal/vault-and-shop.ts'

const vault = await aVaultAndItsShop()
let alice: string

/** Alice is connected, with an access token that lives this long. */
async function connected(seconds: number): Promise<void> {
  const expiresAt = new Date(Date.now() + seconds * 1000)
  await saveConnection(alice, 'Alice', { accessToken: 'at-first', refreshToken: 'rt-first', expiresAt, scope: [] })
}

const refusesTheFirstToken = () => {
  vault.on['/api/v1/photos'] = ({ authorization }) =>
    authorization === 'Bearer at-first'
      ? { status: 401, headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' }, body: {} }
      : { body: { photos: [], next_cursor: null } }
}

/** As many as there is room for. */
async function fourRenewalsThatWait() {
  let end = () => {}
  const answer = new Promise<'keep'>((resolve) => {
    end = () => resolve('keep')
  })
  const waiting: Promise<unknown>[] = []
  for (let n = 0; n < 4; n++) {
    alice = (await aVisitor()).shopperId
    await connected(-1)
    await new Promise<void>((begun) => {
      const asks = () => {
        begun()
        return answer
      }
      waiting.push(renewUnderLock(alice, asks))
    })
  }
  alice = (await aVisitor()).shopperId
  return { end, waiting }
}

describe.skipIf(!DATABASE)('RFC 6749 §6 — refreshing', () => {
  beforeEach(async () => {
    for (const path of Object.keys(vault.on)) delete vault.on[path]
    vault.asked.length = 0
    alice = (await aVisitor()).shopperId
  })

  it('uses a token that still lives for more than a minute', async () => {
    await connected(120)
    await photos(alice)
    expect(vault.times('/token')).toBe(0)
  })

  it('uses a token whose whole life is short for the first half of it', async () => {
    await connected(10)
    await photos(alice)
    expect(vault.times('/token')).toBe(0)
  })

  it('asks for a new one in its last minute, and keeps what CloudVault rotates', async () => {
    await connected(30)
    await sql`UPDATE connection SET connected_at = now() - interval '1 hour' WHERE shopper_id = ${alice}`
    await photos(alice)
    expect(vault.asked.find(({ path }) => path === '/token')?.form.get('refresh_token')).toBe('rt-first')
    expect((await readTokens(alice))?.refreshToken).toMatch(/^rt-\d/)
    expect((await findConnection(alice))?.refreshedAt).toBeInstanceOf(Date)
  })

  it('asks once for thirty requests that all find the token dead', async () => {
    await connected(-1)
    await Promise.all(Array.from({ length: 30 }, () => photos(alice)))
    expect(vault.times('/token')).toBe(1)
  })

  it('asks once when another instance asks at the same moment', async () => {
    await connected(-1)
    vi.resetModules()
    Object.assign(globalThis, { [Symbol.for('printmypics.refreshes')]: new Map() })
    const another = await import('./photos.ts')
    await Promise.all([photos(alice), another.photos(alice), photos(alice), another.photos(alice)])
    expect(vault.times('/token')).toBe(1)
  })

  it('asks once after a 401, and then repeats the request', async () => {
    await connected(3600)
    refusesTheFirstToken()
    expect(await photos(alice)).toEqual({ photos: [], nextCursor: null })
    expect(vault.times('/token')).toBe(1)
  })

  it('does not ask for ever when every token is refused', async () => {
    await connected(3600)
    vault.on['/api/v1/photos'] = () => ({ status: 401, body: {} })
    await expect(photos(alice)).rejects.toMatchObject({ tag: 'vault-refused' })
    expect(vault.times('/token')).toBe(1)
  })

  it('says "taken back" after invalid_grant, remembers it, and asks no more', async () => {
    await connected(-1)
    vault.on['/token'] = () => ({ status: 400, body: { error: 'invalid_grant' } })
    await expect(photos(alice)).rejects.toMatchObject({ tag: 'taken-back' })
    await expect(photos(alice)).rejects.toMatchObject({ tag: 'taken-back' })
    expect(vault.times('/token')).toBe(1)
    expect((await findConnection(alice))?.takenBackAt).toBeInstanceOf(Date)
  })

  it.each([500, 503])('loses nothing when the token endpoint answers %d', async (status) => {
    await connected(-1)
    vault.on['/token'] = () => ({ status, body: 'later' })
    await expect(photos(alice)).rejects.toMatchObject({ tag: 'vault-away' })
    delete vault.on['/token']
    expect(await photos(alice)).toMatchObject({ photos: [] })
  })

  it('loses nothing when CloudVault does not know this shop’s credentials for a while', async () => {
    await connected(-1)
    vault.on['/token'] = () => ({ status: 401, body: { error: 'invalid_client' } })
    await expect(photos(alice)).rejects.toMatchObject({ tag: 'vault-refused' })
    expect((await findConnection(alice))?.takenBackAt).toBeNull()
  })

  it('says "later" to whoever finds all renewals waiting for CloudVault', { timeout: 30_000 }, async () => {
    const { end, waiting } = await fourRenewalsThatWait()
    await connected(-1)
    await expect(photos(alice)).rejects.toMatchObject({ tag: 'vault-away' })
    end()
    await Promise.all(waiting)
  })

  it('leaves the shop its database while CloudVault is silent', { timeout: 20_000 }, async () => {
    const waiting = []
    for (let i = 0; i < 6; i++) {
      alice = (await aVisitor()).shopperId
      await connected(-1)
      vault.on['/token'] = () => 'silence'
      waiting.push(photos(alice).catch((error: unknown) => error))
    }
    const before = Date.now()
    await Promise.all(Array.from({ length: 16 }, () => sql`SELECT 1`))
    expect(Date.now() - before).toBeLessThan(1_000)
    await vault.close()
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => expect.objectContaining({ tag: 'vault-away' })))
  })
})
