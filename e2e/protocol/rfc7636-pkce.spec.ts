import { challengeOf } from './cast/authorization-request.ts'
import { native, noPkce, spa, web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

const WITHOUT = { code_challenge: undefined, code_challenge_method: undefined }

test.describe('RFC 7636 §4.4.1 — what the authorization endpoint refuses', () => {
  for (const client of [web, spa, native]) {
    test(`${client.id} cannot leave PKCE out`, async ({ alice }) => {
      expect(await alice.opens(client.asks(WITHOUT))).toBeSentBackWith('invalid_request')
    })
  }

  for (const method of ['plain', undefined, 'S512', 's256', 'none']) {
    test(`code_challenge_method ${method ?? 'left out (meaning plain)'} is invalid_request`, async ({ alice }) => {
      const landing = await alice.opens(web.asks({ code_challenge_method: method }))
      expect(landing).toBeSentBackWith('invalid_request')
    })
  }

  for (const challenge of ['short', 'x'.repeat(44), `${'x'.repeat(42)}=`, `${'x'.repeat(42)}+`, 'x'.repeat(129)]) {
    test(`a code_challenge that no S256 makes is invalid_request: …${challenge.slice(-3)} (${challenge.length})`, async ({
      alice,
    }) => {
      expect(await alice.opens(web.asks({ code_challenge: challenge }))).toBeSentBackWith('invalid_request')
    })
  }

  test('a method without a challenge is invalid_request', async ({ alice }) => {
    expect(await alice.opens(web.asks({ code_challenge: undefined }))).toBeSentBackWith('invalid_request')
  })
})

test.describe('RFC 7636 §4.6 — the server verifies code_verifier', () => {
  test('another verifier is invalid_grant, and the code survives it', async ({ alice }) => {
    const grant = await alice.grants(web)
    expect(await web.redeems(grant, { code_verifier: 'x'.repeat(43) })).toBeRefusedWith('invalid_grant')
    expect((await web.redeems(grant)).status).toBe(200)
  })

  test('the challenge itself is not a verifier', async ({ alice }) => {
    const grant = await alice.grants(web)
    const answer = await web.redeems(grant, { code_verifier: challengeOf(grant.request.verifier) })
    expect(answer).toBeRefusedWith('invalid_grant')
  })

  test('a bound code without a verifier is refused', async ({ alice }) => {
    const answer = await web.redeems(await alice.grants(web), { code_verifier: undefined })
    expect(answer.status).toBe(400)
    expect(['invalid_grant', 'invalid_request']).toContain(answer.json.error)
  })

  for (const verifier of ['short', 'x'.repeat(129), `${'x'.repeat(42)} `, `${'x'.repeat(42)}ü`]) {
    test(`a verifier outside its alphabet or length is refused: …${verifier.slice(-3)} (${verifier.length})`, async ({
      alice,
    }) => {
      const answer = await web.redeems(await alice.grants(web), { code_verifier: verifier })
      expect(answer.status).toBe(400)
      expect(['invalid_grant', 'invalid_request']).toContain(answer.json.error)
    })
  }

  test('verifiers of 43 and of 128 characters work', async ({ alice }) => {
    for (const verifier of ['a'.repeat(43), '-._~'.repeat(32)]) {
      const grant = await alice.grants(web, { code_challenge: challengeOf(verifier) })
      expect((await web.redeems(grant, { code_verifier: verifier })).status).toBe(200)
    }
  })
})

test.describe('RFC 9700 §2.1.1 — who may do without PKCE', () => {
  test('a confidential client registered so, with openid and nonce', async ({ alice }) => {
    const grant = await alice.grants(noPkce, { ...WITHOUT, scope: 'openid', nonce: 'n-0S6' })
    expect((await noPkce.redeems(grant)).status).toBe(200)
  })

  test('not without nonce', async ({ alice }) => {
    const request = noPkce.asks({ ...WITHOUT, scope: 'openid' })
    expect(await alice.opens(request)).toBeSentBackWith('invalid_request')
  })

  test('not without openid', async ({ alice }) => {
    const request = noPkce.asks({ ...WITHOUT, nonce: 'n-0S6' })
    expect(await alice.opens(request)).toBeSentBackWith('invalid_request')
  })

  test('RFC 9700 §4.8 — a verifier for a code without a challenge is refused', async ({ alice }) => {
    const grant = await alice.grants(noPkce, { ...WITHOUT, scope: 'openid', nonce: 'n-0S6' })
    const answer = await noPkce.redeems(grant, { code_verifier: 'x'.repeat(43) })
    expect(answer.status).toBe(400)
    expect(['invalid_grant', 'invalid_request']).toContain(answer.json.error)
  })
})
