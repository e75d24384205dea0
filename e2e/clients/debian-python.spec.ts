import { post, web } from '../protocol/cast/clients.ts'
import { CLOUDVAULT } from '../protocol/cast/endpoints.ts'
import { expect, test } from '../protocol/cast/play.ts'
import { runProgram, whyNotWith } from './python/program.ts'

const PROGRAMS = [
  { library: 'authlib', module: 'authlib', debian: 'python3-authlib', program: 'with_authlib.py' },
  {
    library: 'requests-oauthlib',
    module: 'requests_oauthlib',
    debian: 'python3-requests-oauthlib',
    program: 'with_requests_oauthlib.py',
  },
]

for (const { library, module, debian, program } of PROGRAMS) {
  test.describe(`Debian’s python ${library}`, () => {
    const missing = whyNotWith(module, debian)
    test.skip(missing !== null && !process.env.CI, missing ?? '')

    for (const client of [web, post]) {
      const { token_endpoint_auth_method: method = '', client_secret = '', redirect_uris } = client.registration
      test(`token, photos, refresh, revocation (${method})`, async ({ alice }) => {
        if (missing) throw new Error(missing)
        const told = { issuer: CLOUDVAULT, client_id: client.id, client_secret, method }
        const got = await runProgram(program, { ...told, redirect_uri: redirect_uris[0] ?? '' }, async (url) => {
          return (await alice.approves(url)).location
        })
        expect(got).toEqual({ scope: expect.anything(), statuses: [200, 200, 200, 401] })
      })
    }
  })
}
