import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DATABASE } from '#cloudvault/rehearsal/shop'
import { aVaultAndItsShop } from '#cloudvault/rehearsal/vault-and-shop'
import { sql } from '#storage/database'
import { cloudVaultProvider } from './providers.ts'

const vault = await aVaultAndItsShop()
const tokens = { access_token: 'at', refresh_token: 'rt', claims: () => ({ iss: vault.issuer, sub: 'alice' }) }
const client = { userinfo: async () => ({ sub: 'alice', name: 'Alice' }) }
const told = () => vault.asked.filter(({ path }) => path === '/revoke').map(({ form }) => form.get('token'))

async function signsIn(): Promise<unknown> {
  const { userinfo } = cloudVaultProvider()
  if (typeof userinfo !== 'object') throw new Error('userinfo is asked by us')
  return userinfo.request?.({ client, tokens } as never)
}

describe.skipIf(!DATABASE)('RFC 7009 — the tokens of signing in', () => {
  beforeEach(async () => {
    vault.asked.length = 0
    delete vault.on['/revoke']
    await sql`DELETE FROM revocation_due WHERE issuer = ${vault.issuer}`
  })

  it('are given back once CloudVault has said who it is', async () => {
    expect(await signsIn()).toMatchObject({ sub: 'alice', name: 'Alice' })
    await vi.waitFor(() => expect(told()).toEqual(['rt', 'at']))
  })

  it('are given back later when CloudVault does not listen', async () => {
    vault.on['/revoke'] = () => ({ status: 503, body: {} })
    await signsIn()
    const due = () => sql`SELECT FROM revocation_due WHERE issuer = ${vault.issuer}`
    await vi.waitFor(async () => expect(await due()).toHaveLength(2))
  })
})
