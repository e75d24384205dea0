import { createHash } from 'node:crypto'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { web } from './cast/clients.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const keys = createRemoteJWKSet(new URL(`${CLOUDVAULT}/oauth2/jwks`))
const verified = async (idToken: string) => jwtVerify(idToken, keys, { issuer: CLOUDVAULT, audience: web.id })

test.describe('OIDC Core §2 — the ID token', () => {
  test('verifies with a published key, for this client, from this issuer', async ({ alice }) => {
    const { id_token } = await alice.connects(web, { scope: 'openid' })
    const { payload, protectedHeader } = await verified(id_token)
    expect(['RS256', 'ES256']).toContain(protectedHeader.alg)
    expect(protectedHeader.kid).toBeTruthy()
    expect(payload.sub).toMatch(/^[\x21-\x7e]{1,255}$/)
    expect(payload.exp ?? 0).toBeGreaterThan(payload.iat ?? 0)
  })

  test('is there exactly when openid was granted', async ({ alice }) => {
    expect((await alice.connects(web, { scope: 'openid' })).id_token).toBeTruthy()
    expect(await alice.connects(web, { scope: 'read_photos' })).not.toHaveProperty('id_token')
  })

  test('OIDC Core §3.1.2.1 — nonce comes back exactly', async ({ alice }) => {
    const nonce = 'n 0S6_%25 ✓'
    const { id_token } = await alice.connects(web, { scope: 'openid', nonce })
    expect((await verified(id_token)).payload.nonce).toBe(nonce)
  })

  test('no nonce in, no nonce out', async ({ alice }) => {
    const { id_token } = await alice.connects(web, { scope: 'openid' })
    expect((await verified(id_token)).payload).not.toHaveProperty('nonce')
  })

  test('OIDC Core §3.1.3.6 — at_hash is half of the access token\u2019s hash', async ({ alice }) => {
    const { id_token, access_token } = await alice.connects(web, { scope: 'openid' })
    const half = createHash('sha256').update(access_token).digest().subarray(0, 16).toString('base64url')
    expect((await verified(id_token)).payload.at_hash ?? half).toBe(half)
  })

  test('auth_time says when the owner signed in', async ({ alice }) => {
    const { id_token } = await alice.connects(web, { scope: 'openid', max_age: '3600' })
    const { payload } = await verified(id_token)
    expect(payload.auth_time).toBeLessThanOrEqual(payload.iat ?? 0)
  })

  test('the subject is the same at every sign-in and another for another owner', async ({ alice, bob }) => {
    const subjectOf = async (token: string) => (await verified(token)).payload.sub
    const first = await subjectOf((await alice.connects(web, { scope: 'openid' })).id_token)
    const again = await subjectOf((await alice.elsewhere().connects(web, { scope: 'openid' })).id_token)
    const other = await subjectOf((await bob.connects(web, { scope: 'openid' })).id_token)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  test('OIDC Core §12.2 — a refresh keeps iss, sub, aud and auth_time, and brings no nonce of its own', async ({
    alice,
  }) => {
    const first = await alice.connects(web, { scope: 'openid', nonce: 'n-1' })
    const { tokens } = await web.refreshes(first.refresh_token)
    const [before, after] = [(await verified(first.id_token)).payload, (await verified(tokens.id_token)).payload]
    expect([after.iss, after.sub, after.aud]).toEqual([before.iss, before.sub, before.aud])
    expect(after.auth_time).toBe(before.auth_time)
  })

  test('OIDC Core §10.1 — the key set holds no private half', async () => {
    const { keys: published } = (await (await fetch(`${CLOUDVAULT}/oauth2/jwks`)).json()) as { keys: object[] }
    expect(published.length).toBeGreaterThan(0)
    for (const key of published) for (const secret of ['d', 'p', 'q', 'k']) expect(key).not.toHaveProperty(secret)
  })
})
