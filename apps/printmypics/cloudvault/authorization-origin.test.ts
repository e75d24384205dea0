import { beforeEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#session/content-security-policy'
import { originFor } from './authorization-origin.ts'
import { startConnecting } from './connect.ts'
import { discoverVault, forgetVault } from './discovery.ts'
import { aVisitor, DATABASE } from './rehearsal/shop.ts'
import { aVaultAndItsShop } from './rehearsal/vault-and-shop.ts'

const vault = await aVaultAndItsShop()
const METADATA = '/.well-known/oauth-authorization-server'
const says = (metadata: Record<string, string>) => {
  const endpoints = { authorization_endpoint: `${vault.issuer}/authorize`, token_endpoint: `${vault.issuer}/token` }
  vault.on[METADATA] = () => ({ body: { issuer: vault.issuer, ...endpoints, ...metadata } })
}
beforeEach(() => {
  forgetVault()
  delete vault.on[METADATA]
})

describe('RFC 8414 §2 — an authorization_endpoint of another origin', () => {
  it('may be led to by our forms', () => {
    const shop = { issuer: vault.issuer, url: 'http://localhost:3000' }
    const formAction = /form-action ([^;]*)/
    const policy = contentSecurityPolicy('n', shop, originFor('https://accounts.vault.example/authorize'))
    expect(formAction.exec(policy)?.[1]).toBe(`'self' ${vault.issuer} https://accounts.vault.example`)
    expect(formAction.exec(contentSecurityPolicy('n', shop, null))?.[1]).toBe(`'self' ${vault.issuer}`)
  })

  it.each([
    'http://vault.example/authorize',
    'javascript:alert(1)',
    'https://*/authorize',
    "https://a;script-src'unsafe-inline'/",
    'no address',
  ])('is nowhere to send anybody: %s', (address) => expect(originFor(address)).toBeNull())

  it.skipIf(!DATABASE)('that is no address for a browser ends Connect in words, and nobody is sent there', async () => {
    says({ authorization_endpoint: 'http://vault.example/authorize' })
    await expect(startConnecting({ ...(await aVisitor()), returnTo: '/' })).rejects.toMatchObject({
      tag: 'vault-refused',
    })
  })
})

describe('RFC 8414 §3.3 — the issuer is spelled as its metadata spells it', () => {
  it('also when that ends in a slash', async () => {
    says({ issuer: `${vault.issuer}/` })
    expect((await discoverVault()).as.issuer).toBe(`${vault.issuer}/`)
  })

  it('but is no other issuer', async () => {
    says({ issuer: `${vault.issuer}/other` })
    await expect(discoverVault()).rejects.toMatchObject({ tag: 'vault-refused' })
  })
})
