import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '#app/backchannel-logout/route.ts'
import { shopperOfSession, startSession } from '#storage/sessions'
import { forgetVault } from './discovery.ts'
import { aVisitor, DATABASE, openShop } from './rehearsal/shop.ts'
import { aStranger, type Stranger } from './rehearsal/stranger.ts'

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} }

describe.skipIf(!DATABASE)('OIDC Back-Channel Logout — the shop hears that somebody has signed out', () => {
  let vault: Stranger
  let key: CryptoKey
  let thief: CryptoKey
  beforeAll(async () => {
    vault = await aStranger()
    openShop(vault.issuer)
    const pair = await generateKeyPair('ES256')
    key = pair.privateKey
    thief = (await generateKeyPair('ES256')).privateKey
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' }
    const metadata = { issuer: vault.issuer, jwks_uri: `${vault.issuer}/jwks` }
    vault.on['/.well-known/oauth-authorization-server'] = () => ({ body: metadata })
    vault.on['/jwks'] = () => ({ body: { keys: [jwk] } })
    forgetVault()
  })
  afterAll(() => vault.close())

  describe('§2.7 — what it ends', () => {
    it('ends the session with that sid, and no other of the same person', async () => {
      const [here, there] = [await signedIn('alice', 'sid-1'), await signedIn('alice', 'sid-2')]
      const answer = await post({ ...about(), sid: 'sid-1' })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(await shopperOfSession(here)).toBeNull()
      expect(await shopperOfSession(there)).not.toBeNull()
    })

    it('ends every session of that sub when it names no sid, and nobody else’s', async () => {
      const [one, two, bob] = [
        await signedIn('carol', 'c1'),
        await signedIn('carol', 'c2'),
        await signedIn('bob', 'b1'),
      ]
      expect((await post({ ...about(), sub: 'carol' })).status).toBe(200)
      expect(await shopperOfSession(one)).toBeNull()
      expect(await shopperOfSession(two)).toBeNull()
      expect(await shopperOfSession(bob)).not.toBeNull()
    })

    it('answers 200 also when nobody is signed in with it any more', async () => {
      expect((await post({ ...about(), sid: 'long-gone' })).status).toBe(200)
    })
  })

  describe('§2.6 — what it refuses with 400', () => {
    const now = () => Math.floor(Date.now() / 1000)

    it.each<[string, () => JWTPayload]>([
      ['another issuer', () => ({ ...about(), sid: 's', iss: 'https://evil.example' })],
      ['another audience', () => ({ ...about(), sid: 's', aud: 'another-shop' })],
      ['neither sub nor sid', () => about()],
      ['a nonce', () => ({ ...about(), sid: 's', nonce: 'n' })],
      ['no logout event', () => ({ ...about(), sid: 's', events: {} })],
      ['an event that is no object', () => ({ ...about(), sid: 's', events: { [Object.keys(EVENTS)[0] ?? '']: 1 } })],
      ['no jti', () => ({ ...about(), sid: 's', jti: undefined })],
      ['an exp that is over', () => ({ ...about(), sid: 's', exp: now() - 120 })],
      ['an iat long ago', () => ({ ...about(), sid: 's', iat: now() - 3_600 })],
    ])('a token with %s', async (_what, claims) => {
      const answer = await post(claims())
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ error: 'invalid_request' })
      expect(answer.headers.get('cache-control')).toBe('no-store')
    })

    it('the same jti a second time, and ends nothing by it', async () => {
      const token = await signed({ ...about(), sub: 'dora' })
      expect((await send(token)).status).toBe(200)
      const later = await signedIn('dora', 'd2')
      expect((await send(token)).status).toBe(400)
      expect(await shopperOfSession(later)).not.toBeNull()
    })

    it('a token signed by somebody else', async () => {
      expect((await send(await signed({ ...about(), sid: 's' }, thief))).status).toBe(400)
    })

    it('an unsigned token', async () => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
      expect((await send(`${part({ alg: 'none' })}.${part({ ...about(), sid: 's' })}.`)).status).toBe(400)
    })

    it('an access token, which calls itself at+jwt (§4.1)', async () => {
      expect((await send(await signed({ ...about(), sid: 's' }, key, 'at+jwt'))).status).toBe(400)
    })

    it('a request without a token, or with two', async () => {
      const token = await signed({ ...about(), sid: 's' })
      for (const body of ['', `logout_token=${token}&logout_token=${token}`]) {
        expect((await POST(form(body))).status).toBe(400)
      }
    })
  })

  function about(): JWTPayload {
    const at = Math.floor(Date.now() / 1000)
    return { iss: vault.issuer, aud: 'printmypics', iat: at, exp: at + 120, jti: crypto.randomUUID(), events: EVENTS }
  }

  function signed(claims: JWTPayload, by = key, typ = 'logout+jwt'): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ }).sign(by)
  }

  async function post(claims: JWTPayload): Promise<Response> {
    return send(await signed(claims))
  }

  async function signedIn(subject: string, sid: string): Promise<string> {
    const { shopperId } = await aVisitor()
    return startSession(shopperId, { issuer: vault.issuer, subject, sid })
  }
})

function form(body: string): Request {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return new Request('http://localhost:3000/backchannel-logout', { method: 'POST', headers, body })
}

function send(token: string): Promise<Response> {
  return POST(form(new URLSearchParams({ logout_token: token }).toString()))
}
