import { Auth, type AuthConfig, skipCSRFCheck } from 'auth-core'
import { web } from '../protocol/cast/clients.ts'
import { CLOUDVAULT } from '../protocol/cast/endpoints.ts'
import { expect, test } from '../protocol/cast/play.ts'
import { seed } from '../stage/seed-file.ts'

const SITE = 'http://localhost:9300'
const registration = {
  ...web.registration,
  client_id: 'e2e-authjs',
  client_name: 'Auth.js',
  redirect_uris: [`${SITE}/auth/callback/cloudvault`],
}
const config: AuthConfig = {
  basePath: '/auth',
  secret: 'a secret of at least thirty-two characters',
  trustHost: true,
  skipCSRFCheck,
  providers: [
    {
      id: 'cloudvault',
      name: 'CloudVault',
      type: 'oidc',
      issuer: CLOUDVAULT,
      clientId: registration.client_id,
      clientSecret: registration.client_secret ?? '',
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid profile email' } },
    },
  ],
}

/** The cookies a browser would have after this answer. */
function cookiesAfter(answer: Response, before = ''): string {
  const set = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  return [before, ...set].filter(Boolean).join('; ')
}

test.beforeAll(() => seed({ clients: [registration] }))

test('@auth/core: signs an owner in', async ({ alice }) => {
  const away = await Auth(new Request(`${SITE}/auth/signin/cloudvault`, { method: 'POST' }), config)
  const cookie = cookiesAfter(away)
  const { location } = await alice.approves(away.headers.get('location') ?? '')
  const back = await Auth(new Request(location, { headers: { cookie } }), config)
  expect(back.headers.get('location')).not.toContain('error')
  const headers = { cookie: cookiesAfter(back, cookie) }
  const session = await (await Auth(new Request(`${SITE}/auth/session`, { headers }), config)).json()
  expect(session.user).toMatchObject({ name: alice.account.name, email: alice.account.email })
})
