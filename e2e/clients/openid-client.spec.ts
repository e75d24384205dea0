import * as openid from 'openid-client'
import { web } from '../protocol/cast/clients.ts'
import { CLOUDVAULT, photoApi } from '../protocol/cast/endpoints.ts'
import { expect, test } from '../protocol/cast/play.ts'

const secret = web.registration.client_secret
const redirectUri = web.registration.redirect_uris[0] ?? ''

test('openid-client 6: discovery, sign-in, userinfo, refresh, revocation', async ({ alice }) => {
  const options = { execute: [openid.allowInsecureRequests] }
  const config = await openid.discovery(new URL(CLOUDVAULT), web.id, secret, undefined, options)
  const verifier = openid.randomPKCECodeVerifier()
  const [state, nonce] = [openid.randomState(), openid.randomNonce()]
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile read_photos',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const { location } = await alice.approves(url.href)
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
  const tokens = await openid.authorizationCodeGrant(config, new URL(location), checks)
  const subject = tokens.claims()?.sub ?? ''
  expect((await openid.fetchUserInfo(config, tokens.access_token, subject)).name).toBe(alice.account.name)

  const refreshed = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '')
  expect((await photoApi('/photos', refreshed.access_token)).status).toBe(200)
  await openid.tokenRevocation(config, refreshed.refresh_token ?? '')
  expect((await photoApi('/photos', refreshed.access_token)).status).toBe(401)
})

test('openid-client 6: a denial is told in the words of the RFC', async ({ stranger }) => {
  const options = { execute: [openid.allowInsecureRequests] }
  const config = await openid.discovery(new URL(CLOUDVAULT), web.id, secret, undefined, options)
  const request = web.asks()
  const { location } = await stranger.denies(request)
  const checks = { pkceCodeVerifier: request.verifier, expectedState: request.state ?? '' }
  const failure = await openid.authorizationCodeGrant(config, new URL(location), checks).catch((error) => error)
  expect(failure).toMatchObject({ error: 'access_denied' })
})
