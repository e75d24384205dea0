import { web } from './cast/clients.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 9207 §2 — the authorization response names its issuer', () => {
  test('in success', async ({ alice }) => {
    expect((await alice.approves(web.asks())).parameters.get('iss')).toBe(CLOUDVAULT)
  })

  test('in errors the server finds', async ({ alice }) => {
    expect((await alice.opens(web.asks({ scope: 'fly' }))).parameters.get('iss')).toBe(CLOUDVAULT)
  })

  test('when the owner says no', async ({ stranger }) => {
    expect((await stranger.denies(web.asks())).parameters.get('iss')).toBe(CLOUDVAULT)
  })
})
