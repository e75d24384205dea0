import * as oauth from 'oauth4webapi'
import { native, web } from '../protocol/cast/clients.ts'
import { CLOUDVAULT } from '../protocol/cast/endpoints.ts'
import { expect, test } from '../protocol/cast/play.ts'

const insecure = { [oauth.allowInsecureRequests]: true }
const redirectUri = web.registration.redirect_uris[0] ?? ''

for (const algorithm of ['oauth2', 'oidc'] as const) {
  test(`oauth4webapi: the whole dance after ${algorithm} discovery`, async ({ alice }) => {
    const issuer = new URL(CLOUDVAULT)
    const discovered = await oauth.discoveryRequest(issuer, { algorithm, ...insecure })
    const as = await oauth.processDiscoveryResponse(issuer, discovered)
    const client: oauth.Client = { client_id: web.id }
    const authentication = oauth.ClientSecretBasic(web.registration.client_secret ?? '')
    const verifier = oauth.generateRandomCodeVerifier()
    const challenge = await oauth.calculatePKCECodeChallenge(verifier)
    const request = web.asks({ scope: 'openid read_photos', nonce: 'n-1', code_challenge: challenge })

    const { location } = await alice.approves(request)
    const parameters = oauth.validateAuthResponse(as, client, new URL(location), request.state ?? '')
    const answer = await oauth.authorizationCodeGrantRequest(
      as,
      client,
      authentication,
      parameters,
      redirectUri,
      verifier,
      insecure,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(as, client, answer, { expectedNonce: 'n-1' })
    const claims = oauth.getValidatedIdTokenClaims(tokens)

    const told = await oauth.userInfoRequest(as, client, tokens.access_token, insecure)
    expect((await oauth.processUserInfoResponse(as, client, claims?.sub ?? '', told)).sub).toBe(claims?.sub)

    const photos = await oauth.protectedResourceRequest(
      tokens.access_token,
      'GET',
      new URL(`${CLOUDVAULT}/api/v1/photos`),
      undefined,
      undefined,
      insecure,
    )
    expect(photos.status).toBe(200)

    const again = await oauth.refreshTokenGrantRequest(as, client, authentication, tokens.refresh_token ?? '', insecure)
    const refreshed = await oauth.processRefreshTokenResponse(as, client, again)
    const revoked = await oauth.revocationRequest(as, client, authentication, refreshed.refresh_token ?? '', insecure)
    await oauth.processRevocationResponse(revoked)
  })
}

test('oauth4webapi: a public client', async ({ alice }) => {
  const issuer = new URL(CLOUDVAULT)
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure))
  const client: oauth.Client = { client_id: native.id }
  const request = native.asks({ redirect_uri: 'http://127.0.0.1:53211/cb' })
  const { location } = await alice.approves(request)
  const parameters = oauth.validateAuthResponse(as, client, new URL(location), request.state ?? '')
  const answer = await oauth.authorizationCodeGrantRequest(
    as,
    client,
    oauth.None(),
    parameters,
    'http://127.0.0.1:53211/cb',
    request.verifier,
    insecure,
  )
  expect((await oauth.processAuthorizationCodeResponse(as, client, answer)).refresh_token).toBeTruthy()
})

test('oauth4webapi: a refused client reads why', async () => {
  const issuer = new URL(CLOUDVAULT)
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure))
  const client: oauth.Client = { client_id: web.id }
  const inBody = await oauth.refreshTokenGrantRequest(as, client, oauth.ClientSecretPost('wrong'), 'x', insecure)
  await expect(oauth.processRefreshTokenResponse(as, client, inBody)).rejects.toMatchObject({ error: 'invalid_client' })
  const inHeader = await oauth.refreshTokenGrantRequest(as, client, oauth.ClientSecretBasic('wrong'), 'x', insecure)
  const challenged = oauth.processRefreshTokenResponse(as, client, inHeader)
  await expect(challenged).rejects.toBeInstanceOf(oauth.WWWAuthenticateChallengeError)
})
