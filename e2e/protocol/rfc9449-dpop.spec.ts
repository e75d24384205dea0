import { onlyWhenAdvertised } from './cast/advertised.ts'
import { web } from './cast/clients.ts'
import { DpopKey } from './cast/dpop.ts'
import { CLOUDVAULT, exchange, photoApi } from './cast/endpoints.ts'
import type { Answer, Tokens } from './cast/exchange.ts'
import type { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

const TOKEN = `${CLOUDVAULT}/oauth2/token`
const PHOTOS = `${CLOUDVAULT}/api/v1/photos`

async function bound(owner: Owner, key: DpopKey): Promise<Tokens> {
  const dpop = await key.proof('POST', TOKEN)
  return (await web.redeems(await owner.grants(web), {}, { headers: { dpop } })).tokens
}
async function photosWith(accessToken: string, dpop: string, scheme = 'DPoP'): Promise<Answer> {
  return exchange(PHOTOS, { headers: { authorization: `${scheme} ${accessToken}`, dpop } })
}

onlyWhenAdvertised('dpop_signing_alg_values_supported')

test.describe('RFC 9449 §5 — a token bound to a key', () => {
  test('is of type DPoP and opens the door with a proof', async ({ alice }) => {
    const key = await DpopKey.generate()
    const { access_token, token_type } = await bound(alice, key)
    expect(token_type).toBe('DPoP')
    const proof = await key.proof('GET', PHOTOS, { accessToken: access_token })
    expect((await photosWith(access_token, proof)).status).toBe(200)
  })

  for (const [what, claims, header] of [
    ['for another method', { htm: 'GET' }, {}],
    ['for another address', { htu: `${CLOUDVAULT}/oauth2/revoke` }, {}],
    ['from last hour', { iat: Math.floor(Date.now() / 1000) - 3_600 }, {}],
    ['from next hour', { iat: Math.floor(Date.now() / 1000) + 3_600 }, {}],
    ['without jti', { jti: undefined }, {}],
    ['of another type', {}, { typ: 'JWT' }],
  ] as const) {
    test(`a proof ${what} is invalid_dpop_proof, and the code survives it`, async ({ alice }) => {
      const key = await DpopKey.generate()
      const grant = await alice.grants(web)
      const dpop = await key.proof('POST', TOKEN, { claims, header })
      expect(await web.redeems(grant, {}, { headers: { dpop } })).toBeRefusedWith('invalid_dpop_proof')
      expect((await web.redeems(grant)).status).toBe(200)
    })
  }

  test('a proof is used once', async ({ alice }) => {
    const dpop = await (await DpopKey.generate()).proof('POST', TOKEN)
    await web.redeems(await alice.grants(web), {}, { headers: { dpop } })
    const again = await web.redeems(await alice.grants(web), {}, { headers: { dpop } })
    expect(again).toBeRefusedWith('invalid_dpop_proof')
  })
})

test.describe('RFC 9449 §7 — the photo API', () => {
  test('a bound token is worth nothing as a bearer token', async ({ alice }) => {
    const { access_token } = await bound(alice, await DpopKey.generate())
    expect((await photoApi('/photos', access_token)).status).toBe(401)
  })

  test('nor with another key, nor with a proof for another token', async ({ alice }) => {
    const [key, other] = [await DpopKey.generate(), await DpopKey.generate()]
    const { access_token } = await bound(alice, key)
    const stolen = await other.proof('GET', PHOTOS, { accessToken: access_token })
    expect((await photosWith(access_token, stolen)).status).toBe(401)
    const elsewhere = await key.proof('GET', PHOTOS, { accessToken: 'another' })
    expect((await photosWith(access_token, elsewhere)).status).toBe(401)
  })

  test('the challenge speaks DPoP', async ({ alice }) => {
    const { access_token } = await bound(alice, await DpopKey.generate())
    const refused = await photosWith(access_token, 'nonsense')
    expect(refused.status).toBe(401)
    expect(refused.header('www-authenticate')).toMatch(/DPoP/)
  })
})

test.describe('RFC 9449 §5 — refreshing', () => {
  test('keeps the binding', async ({ alice }) => {
    const key = await DpopKey.generate()
    const { refresh_token } = await bound(alice, key)
    const dpop = await key.proof('POST', TOKEN)
    const { access_token, token_type } = (await web.refreshes(refresh_token, {}, { headers: { dpop } })).tokens
    expect(token_type).toBe('DPoP')
    const proof = await key.proof('GET', PHOTOS, { accessToken: access_token })
    expect((await photosWith(access_token, proof)).status).toBe(200)
  })
})

test.describe('RFC 9449 §8 — a server that gives out nonces', () => {
  test('says so to a proof without one, to the client and to the photo API, and is content when it is there', async ({
    alice,
    ownApps,
  }) => {
    const vault = await ownApps.opensVault({ CLOUDVAULT_DPOP_NONCE: 'on' })
    const [here, key] = [web.at(vault.url), await DpopKey.generate()]
    const [token, photos] = [`${vault.url}/oauth2/token`, `${vault.url}/api/v1/photos`]
    const grant = await alice.at(vault.url).grants(here)
    const redeems = async (nonce?: string) => {
      const dpop = await key.proof('POST', token, { claims: { nonce } })
      return here.redeems(grant, {}, { headers: { dpop } })
    }
    const refused = await redeems()
    expect(refused).toBeRefusedWith('use_dpop_nonce')
    expect(await redeems('made-up')).toBeRefusedWith('use_dpop_nonce')
    const nonce = refused.header('dpop-nonce') ?? ''
    const { access_token, token_type } = (await redeems(nonce)).tokens
    expect(token_type).toBe('DPoP')

    const looks = async (claims: object) => {
      const dpop = await key.proof('GET', photos, { accessToken: access_token, claims })
      return exchange(photos, { headers: { authorization: `DPoP ${access_token}`, dpop } })
    }
    const challenged = await looks({})
    expect([challenged.status, challenged.header('www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/DPoP .*error="use_dpop_nonce"/),
    ])
    expect((await looks({ nonce: challenged.header('dpop-nonce') })).status).toBe(200)
  })
})

test.describe('RFC 9449 §10 — dpop_jkt binds the code', () => {
  test('a code asked for with a thumbprint needs that key', async ({ alice }) => {
    const [key, other] = [await DpopKey.generate(), await DpopKey.generate()]
    const grant = await alice.grants(web, { dpop_jkt: key.thumbprint })
    const wrong = await other.proof('POST', TOKEN)
    const refused = await web.redeems(grant, {}, { headers: { dpop: wrong } })
    expect(refused.status).toBe(400)
    const right = await key.proof('POST', TOKEN)
    expect((await web.redeems(grant, {}, { headers: { dpop: right } })).status).toBe(200)
  })
})
