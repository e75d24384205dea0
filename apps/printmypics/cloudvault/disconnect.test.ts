import { beforeEach, describe, expect, it } from 'vitest'
import { saveConnection } from '#storage/connection-changes'
import { findConnection } from '#storage/connections'
import { sql } from '#storage/database'
import { disconnect, retryRevocations } from './disconnect.ts'
import { photos } from './photos.ts'
import { aVisitor, DATABASE } from './rehearsal/shop.ts'
import { aVaultAndItsShop } from './rehearsal/vault-and-shop.ts'

const vault = await aVaultAndItsShop()
let alice: string

const told = () => vault.asked.filter(({ path }) => path === '/revoke').map(({ form }) => form.get('token'))
const timePasses = () => sql`UPDATE revocation_due SET next_try_at = now() WHERE issuer = ${vault.issuer}`

describe.skipIf(!DATABASE)('RFC 7009 — disconnecting', () => {
  beforeEach(async () => {
    for (const path of Object.keys(vault.on)) delete vault.on[path]
    vault.asked.length = 0
    await sql`DELETE FROM revocation_due WHERE issuer = ${vault.issuer}`
    alice = (await aVisitor()).shopperId
    const expiresAt = new Date(Date.now() + 3_600_000)
    await saveConnection(alice, 'Alice', { accessToken: 'at', refreshToken: 'rt', expiresAt, scope: [] })
  })

  it('forgets the vault here and ends the permission there', async () => {
    expect(await disconnect(alice)).toEqual({ vaultKnows: true })
    expect(told().sort()).toEqual(['at', 'rt'])
    expect(await findConnection(alice)).toBeNull()
    await expect(photos(alice)).rejects.toMatchObject({ tag: 'not-connected' })
  })

  it('forgets at once when CloudVault is down, and tells it when it is back', async () => {
    vault.on['/revoke'] = () => ({ status: 503, body: {} })
    expect(await disconnect(alice)).toEqual({ vaultKnows: false })
    expect(await findConnection(alice)).toBeNull()
    delete vault.on['/revoke']
    vault.asked.length = 0
    await timePasses()
    await retryRevocations()
    expect(told().sort()).toEqual(['at', 'rt'])
  })

  it('waits longer after every try', async () => {
    vault.on['/revoke'] = () => ({ status: 500, body: {} })
    await disconnect(alice)
    await retryRevocations() // not due yet: nobody is asked
    expect(told()).toHaveLength(2)
    await timePasses()
    await retryRevocations()
    const waits = await sql<{ seconds: number }>`
      SELECT extract(epoch FROM next_try_at - now())::int AS seconds FROM revocation_due WHERE issuer = ${vault.issuer}`
    expect(waits.every(({ seconds }) => seconds > 15 && seconds <= 20)).toBe(true)
  })

  it('tells CloudVault once when two instances make their rounds together', async () => {
    vault.on['/revoke'] = () => ({ status: 503, body: {} })
    await disconnect(alice)
    delete vault.on['/revoke']
    vault.asked.length = 0
    await timePasses()
    await Promise.all([retryRevocations(), retryRevocations()])
    expect(told().sort()).toEqual(['at', 'rt'])
  })

  it('does not ask again about a kind of token that CloudVault never revokes', async () => {
    vault.on['/revoke'] = () => ({ status: 400, body: { error: 'unsupported_token_type' } })
    expect(await disconnect(alice)).toEqual({ vaultKnows: true })
  })
})
