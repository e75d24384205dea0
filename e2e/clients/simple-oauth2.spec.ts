import { AuthorizationCode } from 'simple-oauth2'
import { web } from '../protocol/cast/clients.ts'
import { CLOUDVAULT, photoApi } from '../protocol/cast/endpoints.ts'
import { expect, test } from '../protocol/cast/play.ts'

for (const authorizationMethod of ['header', 'body'] as const) {
  test(`simple-oauth2, credentials in the ${authorizationMethod}: token, refresh, revoke all`, async ({ alice }) => {
    const library = new AuthorizationCode({
      client: { id: web.id, secret: web.registration.client_secret ?? '' },
      auth: {
        tokenHost: CLOUDVAULT,
        tokenPath: '/oauth2/token',
        revokePath: '/oauth2/revoke',
        authorizePath: '/oauth2/authorize',
      },
      options: { authorizationMethod },
    })
    const grant = await alice.grants(web, { scope: 'read_photos' })
    const token = await library.getToken({
      code: grant.code,
      redirect_uri: grant.request.redirectUri ?? '',
      code_verifier: grant.request.verifier,
    } as Parameters<typeof library.getToken>[0])
    expect(token.expired()).toBe(false)

    const refreshed = await token.refresh()
    const accessToken = String(refreshed.token.access_token)
    expect((await photoApi('/photos', accessToken)).status).toBe(200)
    await refreshed.revokeAll()
    expect((await photoApi('/photos', accessToken)).status).toBe(401)
  })
}
