import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { seed } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { Client } from './cast/client.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const { client_secret: _none, ...metadata } = registeredClients.web
const notary = new Client({
  ...metadata,
  client_id: 'e2e-notary',
  client_name: 'Notary',
  token_endpoint_auth_method: 'private_key_jwt',
})
const keys = await generateKeyPair('ES256')
const strangers = await generateKeyPair('ES256')

function assertion(claims: object = {}, key = keys.privateKey): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const usual = { iss: notary.id, sub: notary.id, aud: CLOUDVAULT, jti: randomUUID(), iat: now, exp: now + 60 }
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'notary-1' }).sign(key)
}
const shown = (jwt: string) => ({
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: jwt,
})

onlyWhenAdvertised('token_endpoint_auth_methods_supported', 'private_key_jwt')
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'notary-1', alg: 'ES256' }
  await seed({ clients: [{ ...notary.registration, jwks: { keys: [jwk] } }] })
})

test.describe('RFC 7523 §3 — private_key_jwt', () => {
  for (const aud of [CLOUDVAULT, `${CLOUDVAULT}/oauth2/token`]) {
    test(`an assertion for ${aud} authenticates`, async ({ alice }) => {
      const answer = await notary.redeems(await alice.grants(notary), shown(await assertion({ aud })))
      expect(answer.status, answer.text).toBe(200)
    })
  }

  test('an assertion is used once', async ({ alice }) => {
    const once = shown(await assertion())
    expect((await notary.redeems(await alice.grants(notary), once)).status).toBe(200)
    expect(await notary.redeems(await alice.grants(notary), once)).toBeRefusedWith('invalid_client')
  })

  for (const [what, claims] of [
    ['for another audience', { aud: 'https://elsewhere.test' }],
    ['that has expired', { exp: Math.floor(Date.now() / 1000) - 3_600 }],
    ['that lives for ever', { exp: Math.floor(Date.now() / 1000) + 10 * 365 * 86_400 }],
    ['about somebody else', { sub: 'e2e-web' }],
    ['by somebody else', { iss: 'e2e-web' }],
    ['without jti', { jti: undefined }],
  ] as const) {
    test(`an assertion ${what} is invalid_client`, async ({ alice }) => {
      const grant = await alice.grants(notary)
      expect(await notary.redeems(grant, shown(await assertion(claims)))).toBeRefusedWith('invalid_client')
      expect((await notary.redeems(grant, shown(await assertion()))).status).toBe(200)
    })
  }

  test('a signature with another key is invalid_client', async ({ alice }) => {
    const forged = shown(await assertion({}, strangers.privateKey))
    expect(await notary.redeems(await alice.grants(notary), forged)).toBeRefusedWith('invalid_client')
  })

  test('alg none is invalid_client', async ({ alice }) => {
    const [, payload] = (await assertion()).split('.')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    expect(await notary.redeems(await alice.grants(notary), shown(unsigned))).toBeRefusedWith('invalid_client')
  })

  test('a secret instead of an assertion is invalid_client', async ({ alice }) => {
    const secret = { client_id: notary.id, client_secret: 'guess' }
    expect(await notary.redeems(await alice.grants(notary), secret)).toBeRefusedWith('invalid_client')
  })
})
