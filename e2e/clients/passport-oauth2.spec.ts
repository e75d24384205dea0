import Passport from 'passport-oauth2'
import { web } from '../protocol/cast/clients.ts'
import { CLOUDVAULT, photoApi } from '../protocol/cast/endpoints.ts'
import { expect, test } from '../protocol/cast/play.ts'

type Outcome = { redirect?: string; user?: unknown; failure?: unknown }

/** What passport itself does with a strategy: give it the four ways a request may end. */
function authenticate(strategy: Passport.Strategy, request: object): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const running = Object.assign(Object.create(strategy), {
      redirect: (url: string) => resolve({ redirect: url }),
      success: (user: unknown) => resolve({ user }),
      fail: (failure: unknown) => resolve({ failure }),
      error: reject,
    })
    running.authenticate(request, {})
  })
}

function strategyOf(pkce: boolean): Passport.Strategy {
  const options = {
    authorizationURL: `${CLOUDVAULT}/oauth2/authorize`,
    tokenURL: `${CLOUDVAULT}/oauth2/token`,
    clientID: web.id,
    clientSecret: web.registration.client_secret ?? '',
    callbackURL: web.registration.redirect_uris[0] ?? '',
    scope: ['read_photos', 'list_albums'],
    state: true,
    pkce,
  }
  const keep = (accessToken: string, refreshToken: string, _profile: unknown, done: Passport.VerifyCallback) =>
    done(null, { accessToken, refreshToken })
  return new Passport(options, keep)
}

test('passport-oauth2: sends the browser away, takes it back, has a token', async ({ alice }) => {
  const strategy = strategyOf(true)
  const session = {}
  const { redirect } = await authenticate(strategy, { query: {}, session, headers: {} })
  const { parameters } = await alice.approves(redirect ?? '')
  const query = Object.fromEntries(parameters)
  const { user, failure } = await authenticate(strategy, { query, session, headers: {} })
  expect(failure).toBeUndefined()
  const { accessToken, refreshToken } = user as { accessToken: string; refreshToken: string }
  expect(refreshToken).toBeTruthy()
  expect((await photoApi('/albums', accessToken)).status).toBe(200)
})

test('passport-oauth2 without PKCE is told why it is sent back', async ({ alice }) => {
  const { redirect } = await authenticate(strategyOf(false), { query: {}, session: {}, headers: {} })
  const landing = await alice.opens(redirect ?? '')
  expect(landing).toBeSentBackWith('invalid_request')
  expect(landing.parameters.get('error_description')).toMatch(/code_challenge|PKCE/)
})
