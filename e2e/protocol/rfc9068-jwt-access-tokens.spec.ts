import { createRemoteJWKSet, jwtVerify } from 'jose'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { jwt } from './cast/clients.ts'
import { CLOUDVAULT, photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const keys = createRemoteJWKSet(new URL(`${CLOUDVAULT}/oauth2/jwks`))

onlyWhenAdvertised('protected_resources')

test.describe('RFC 9068 §2 — JWT access tokens', () => {
  test('have the header and claims of the section', async ({ alice }) => {
    const { access_token } = await alice.connects(jwt)
    const audience = `${CLOUDVAULT}/api/v1`
    const { payload } = await jwtVerify(access_token, keys, { issuer: CLOUDVAULT, audience, typ: 'at+jwt' })
    expect(payload).toMatchObject({ client_id: jwt.id, scope: 'read_photos', sub: expect.any(String) })
    expect(payload.jti).toBeTruthy()
  })

  test('open the photo API', async ({ alice }) => {
    const { access_token } = await alice.connects(jwt)
    expect((await photoApi('/photos', access_token)).status).toBe(200)
  })

  test('are dead when the grant is revoked: the photo API looks the grant up', async ({ alice }) => {
    const { access_token, refresh_token } = await alice.connects(jwt)
    await jwt.revokes(refresh_token)
    expect(await photoApi('/photos', access_token)).toBeChallengedWith('invalid_token')
  })

  test('an ID token is not an access token', async ({ alice }) => {
    const { id_token } = await alice.connects(jwt, { scope: 'openid read_photos' })
    expect(await photoApi('/photos', id_token)).toBeChallengedWith('invalid_token')
  })
})
