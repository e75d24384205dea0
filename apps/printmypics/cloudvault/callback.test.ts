import { beforeEach, describe, expect, it } from 'vitest'
import { adoptGuest } from '#storage/adoption'
import { findConnection, readTokens } from '#storage/connections'
import { sql } from '#storage/database'
import { finishConnecting } from './callback.ts'
import { startConnecting } from './connect.ts'
import { forgetVault } from './discovery.ts'
import { aVisitor, DATABASE } from './rehearsal/shop.ts'
import { goodTokens, type Reply } from './rehearsal/stranger.ts'
import { aVaultAndItsShop } from './rehearsal/vault-and-shop.ts'

const vault = await aVaultAndItsShop()
let alice: Awaited<ReturnType<typeof aVisitor>>

const press = (returnTo = '/basket') => startConnecting({ ...alice, returnTo })
const stateOf = (address: string) => new URL(address).searchParams.get('state') ?? ''
const comesBack = (answer: Record<string, string>, who = alice) =>
  finishConnecting(new URLSearchParams({ iss: vault.issuer, ...answer }), who)
const pressAndComeBack = async (answer: Record<string, string> = { code: 'a-code' }) =>
  comesBack({ state: stateOf(await press()), ...answer })

describe.skipIf(!DATABASE)('the callback', () => {
  beforeEach(async () => {
    for (const path of Object.keys(vault.on)) delete vault.on[path]
    vault.asked.length = 0
    forgetVault()
    alice = await aVisitor()
  })

  describe('RFC 6749 §4.1 — the answer to our own question', () => {
    it('connects, and goes back to where Connect was pressed', async () => {
      expect(await pressAndComeBack()).toEqual({ kind: 'connected', returnTo: '/basket' })
      expect(await findConnection(alice.shopperId)).toMatchObject({ ownerName: 'Alice of the Vault' })
    })

    it('sends the verifier whose hash the browser carried (RFC 7636 §4.5)', async () => {
      const asked = new URL(await press())
      await comesBack({ state: stateOf(asked.href), code: 'a-code' })
      const verifier = vault.asked.find(({ path }) => path === '/token')?.form.get('code_verifier') ?? ''
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
      expect(asked.searchParams.get('code_challenge')).toBe(Buffer.from(digest).toString('base64url'))
    })

    it('keeps no token readable in the database', async () => {
      await pressAndComeBack()
      const [row] = await sql<Record<string, unknown>>`SELECT * FROM connection WHERE shopper_id = ${alice.shopperId}`
      const { accessToken } = (await readTokens(alice.shopperId)) ?? {}
      expect(accessToken).toMatch(/^at-/)
      expect(JSON.stringify(row)).not.toContain(accessToken)
    })

    it('lets two tabs both succeed', async () => {
      const [first, second] = [await press('/photos'), await press('/basket')]
      expect(await comesBack({ state: stateOf(first), code: 'one' })).toMatchObject({ kind: 'connected' })
      expect(await comesBack({ state: stateOf(second), code: 'two' })).toMatchObject({ kind: 'connected' })
    })

    it('gives the tokens back when they cannot be kept', async () => {
      const state = stateOf(await press())
      vault.on['/token'] = async () => {
        await sql`DELETE FROM shopper WHERE id = ${alice.shopperId}`
        return goodTokens()
      }
      await expect(comesBack({ state, code: 'a-code' })).rejects.toThrow('nobody is there')
      const told = vault.asked.filter(({ path }) => path === '/revoke').map(({ form }) => form.get('token'))
      expect(told).toEqual([expect.stringMatching(/^rt-/), expect.stringMatching(/^at-/)])
    })

    it('revokes the old tokens when somebody reconnects', async () => {
      await pressAndComeBack()
      const old = await sql`SELECT refresh_token AS token FROM connection WHERE shopper_id = ${alice.shopperId}`
      await pressAndComeBack()
      expect(await sql`SELECT token FROM revocation_due`).toEqual(expect.arrayContaining(old))
    })

    it('connects the account when the guest signs in before the tokens are here', async () => {
      const account = (await aVisitor()).shopperId
      vault.on['/token'] = async () => {
        await adoptGuest(alice.shopperId, account)
        return goodTokens()
      }
      expect(await pressAndComeBack()).toMatchObject({ kind: 'connected' })
      expect((await readTokens(account))?.accessToken).toMatch(/^at-/)
    })

    it('spends one code when the page is loaded twice, and both loads end connected', async () => {
      const state = stateOf(await press())
      const both = await Promise.all([comesBack({ state, code: 'once' }), comesBack({ state, code: 'once' })])
      expect(both.map(({ kind }) => kind)).toEqual(['connected', 'connected'])
      expect(vault.times('/token')).toBe(1)
    })
  })

  describe('RFC 6749 §10.12 — answers to somebody else’s question', () => {
    it('knows no state it did not make', async () => {
      expect(await comesBack({ state: 'invented', code: 'a-code' })).toMatchObject({ what: 'no-attempt' })
      expect(await comesBack({ code: 'a-code' })).toMatchObject({ what: 'no-attempt' })
    })

    it('takes no state from another browser, and leaves it good for its own', async () => {
      const state = stateOf(await press())
      const mallory = await aVisitor()
      expect(await comesBack({ state, code: 'a-code' }, mallory)).toMatchObject({ what: 'other-browser' })
      expect(await comesBack({ state, code: 'a-code' })).toMatchObject({ kind: 'connected' })
    })

    it('gives no vault to the next person at the same browser', async () => {
      const state = stateOf(await press())
      const bob = { ...(await aVisitor()), browserHash: alice.browserHash }
      expect(await comesBack({ state, code: 'a-code' }, bob)).toMatchObject({ what: 'other-shopper' })
    })

    it('forgets a question after ten minutes', async () => {
      const state = stateOf(await press())
      await sql`UPDATE connection_attempt SET expires_at = now() WHERE shopper_id = ${alice.shopperId}`
      expect(await comesBack({ state, code: 'a-code' })).toMatchObject({ what: 'expired', returnTo: '/basket' })
      expect(vault.times('/token')).toBe(0)
    })
  })

  describe('RFC 9207 §2.4 — answers from somebody else', () => {
    it.each([{ iss: 'https://evil.example' }, { iss: '' }])('sends no code anywhere when iss is $iss', async (iss) => {
      expect(await pressAndComeBack({ code: 'a-code', ...iss })).toMatchObject({ what: 'wrong-sender' })
      expect(vault.times('/token')).toBe(0)
    })

    it('asks for iss when the metadata promises it', async () => {
      const state = stateOf(await press())
      const answer = new URLSearchParams({ state, code: 'a-code' })
      expect(await finishConnecting(answer, alice)).toMatchObject({ what: 'wrong-sender' })
    })
  })

  describe('RFC 6749 §4.1.2.1 — a no', () => {
    it.each([
      ['access_denied', { what: 'denied' }],
      ['temporarily_unavailable', { what: 'vault-away' }],
      ['invalid_scope', { what: 'refused', said: 'invalid_scope' }],
    ])('%s ends at a page in our words', async (error, ending) => {
      expect(await pressAndComeBack({ error })).toMatchObject({ ...ending, returnTo: '/basket' })
    })

    it('quotes a stranger’s word in plain letters, and not at length', async () => {
      expect(await pressAndComeBack({ error: '<script>alert(1)</script>' })).toMatchObject({
        said: 'scriptalert1script',
      })
      expect(await pressAndComeBack({ error: 'x'.repeat(900) })).toMatchObject({ said: 'x'.repeat(60) })
    })

    it('makes nothing of an answer that is neither yes nor no, or both yeses at once', async () => {
      expect(await pressAndComeBack({})).toMatchObject({ what: 'garbled' })
      const twice = new URLSearchParams({ iss: vault.issuer, state: stateOf(await press()), code: 'a' })
      twice.append('code', 'b')
      expect(await finishConnecting(twice, alice)).toMatchObject({ what: 'garbled' })
    })
  })

  describe('RFC 6749 §5.2 — a token endpoint that gives no tokens', () => {
    const refusals: [string, Reply, string][] = [
      ['invalid_grant: the code is too old or used', { status: 400, body: { error: 'invalid_grant' } }, 'code-spent'],
      ['another 400', { status: 400, body: { error: 'unauthorized_client' } }, 'refused'],
      ['401', { status: 401, body: { error: 'invalid_client' } }, 'shop-unknown'],
      ['500', { status: 500, body: 'Internal Server Error' }, 'vault-away'],
      ['429', { status: 429, body: {} }, 'vault-away'],
      ['a page instead of JSON', { body: '<html>welcome</html>' }, 'vault-unreadable'],
      ['JSON without a token', { body: { hello: 'there' } }, 'vault-unreadable'],
      ['a redirect', { status: 302, headers: { Location: 'http://127.0.0.1:9/' }, body: '' }, 'vault-unreadable'],
      ['silence for five seconds', 'silence', 'vault-away'],
      ['an answer that breaks off', 'half', 'vault-away'],
    ]
    it.each(refusals)('%s ends at a page in our words', { timeout: 10_000 }, async (_, reply, what) => {
      vault.on['/token'] = () => reply
      expect(await pressAndComeBack()).toMatchObject({ what, returnTo: '/basket' })
      expect(await findConnection(alice.shopperId)).toBeNull()
    })
  })

  describe('RFC 8414 §3.3 — discovery', () => {
    it('does not believe metadata that names another issuer', async () => {
      const metadata = { issuer: 'https://evil.example', token_endpoint: 'https://evil.example/token' }
      vault.on['/.well-known/oauth-authorization-server'] = () => ({ body: metadata })
      await expect(press()).rejects.toMatchObject({ tag: 'vault-refused' })
    })

    it('sends nobody to a vault that does not answer', async () => {
      vault.on['/.well-known/oauth-authorization-server'] = () => ({ status: 502, body: '' })
      await expect(press()).rejects.toMatchObject({ tag: 'vault-away' })
    })

    it('asks once for everybody who waits, and again after a failure', async () => {
      vault.on['/.well-known/oauth-authorization-server'] = () => ({ status: 503, body: {} })
      await expect(press()).rejects.toMatchObject({ tag: 'vault-away' })
      delete vault.on['/.well-known/oauth-authorization-server']
      await Promise.all([press(), press(), press()])
      expect(vault.times('/.well-known/oauth-authorization-server')).toBe(2)
    })
  })
})
