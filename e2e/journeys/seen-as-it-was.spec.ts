import * as openid from 'openid-client'
import { Client } from '../protocol/cast/client.ts'
import { web } from '../protocol/cast/clients.ts'
import { CLOUDVAULT } from '../protocol/cast/endpoints.ts'
import { registeredClients } from '../protocol/cast/registered-clients.ts'
import { seed } from '../stage/seed-file.ts'
import { approvesFor, inspects, sees } from './cast/foreign-client.ts'
import { expect, test } from './cast/play.ts'
import { messageIn } from './cast/ribbon.ts'

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code'

test('tampered with, spent, refreshed, revoked, replayed: each is seen as what it was', async ({ alice }) => {
  const request = web.asks()
  const code = (await approvesFor(alice, request.url)).searchParams.get('code') ?? ''
  await web.redeems({ request, code }, { code_verifier: 'another-verifier-than-the-one-that-was-hashed-0' })
  const { tokens } = await web.redeems({ request, code })
  const { tokens: fresh } = await web.refreshes(tokens.refresh_token)
  await web.revokes(fresh.refresh_token)
  await web.redeems({ request, code })

  await inspects(alice, 'Web')
  await expect(messageIn(alice.page, 'Token request with a code')).toHaveCount(3)
  await sees(alice, 'Token request with a code', /refused: code_verifier does not hash to the code_challenge/)
  await sees(alice, 'Token request with a code', 'PKCE verified: SHA-256(code_verifier) = code_challenge', 1)
  await sees(alice, 'Refresh request', /refresh token rotated/)
  await sees(alice, 'Revocation request', /a refresh token takes its whole family along/)
  await sees(alice, 'Token request with a code', /code replayed|the code has been used before/, 2)
})

test('a device is approved from the sofa, and its token request says so', async ({ alice }) => {
  const booth = new Client({
    ...registeredClients.native,
    client_id: 'e2e-seen-booth',
    client_name: 'Booth in the hall',
    redirect_uris: [],
    grant_types: [DEVICE_CODE, 'refresh_token'],
  })
  await seed({ clients: [booth.registration] })
  const asks = await booth.posts('/oauth2/device_authorization', new URLSearchParams({ scope: 'read_photos' }))
  const { device_code, verification_uri_complete } = asks.json as Record<string, string>
  await alice.page.goto(verification_uri_complete ?? '')
  await alice.signsInAtVault()
  await alice.approves()
  const polls = new URLSearchParams({ grant_type: DEVICE_CODE, device_code: device_code ?? '' })
  expect((await booth.posts('/oauth2/token', polls)).tokens.access_token).toBeTruthy()

  await inspects(alice, 'Booth in the hall')
  await sees(alice, 'Token request with a device code', /the owner has approved this device/)
})

test('a client of another make is seen like the built-in one', async ({ alice }) => {
  const { client_id, client_secret, redirect_uris } = web.registration
  const allow = { execute: [openid.allowInsecureRequests] }
  const config = await openid.discovery(new URL(CLOUDVAULT), client_id, client_secret, undefined, allow)
  const pkceCodeVerifier = openid.randomPKCECodeVerifier()
  const expectedState = openid.randomState()
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirect_uris[0] ?? '',
    scope: 'openid profile read_photos',
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
  })
  const answer = await approvesFor(alice, url.href)
  const tokens = await openid.authorizationCodeGrant(config, answer, { pkceCodeVerifier, expectedState })
  await openid.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')

  await inspects(alice, 'Web')
  await sees(alice, 'Authorization request', /redirect_uri is registered for this client/)
  await sees(alice, 'Token request with a code', /the client proved itself with its secret/)
  await sees(alice, 'UserInfo request', /token is alive/)
})
