import { seed } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { Client } from './cast/client.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { formsOf } from './cast/html-forms.ts'
import { passwordForm } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const leaving = new Client({
  ...registeredClients.web,
  client_id: 'e2e-leaving',
  client_name: 'Leaving',
  post_logout_redirect_uris: ['http://127.0.0.1:9001/bye'],
})
const logoutUrl = (parameters: Record<string, string>) =>
  `${CLOUDVAULT}/oauth2/logout?${new URLSearchParams(parameters)}`

onlyWhenAdvertised('end_session_endpoint')
test.beforeAll(() => seed({ clients: [leaving.registration] }))

test.describe('OIDC RP-Initiated Logout §2 — logout', () => {
  test('ends the session and sends the browser to the registered address, with its state', async ({ stranger }) => {
    const { id_token } = await stranger.connects(leaving, { scope: 'openid' })
    const url = logoutUrl({
      id_token_hint: id_token,
      post_logout_redirect_uri: 'http://127.0.0.1:9001/bye',
      state: 's 1',
    })
    let { answer } = await stranger.opens(url)
    const form = answer.location ? undefined : formsOf(answer.text, answer.url).find(({ method }) => method === 'post')
    if (form) answer = await stranger.presses(form)
    expect(answer.location).toMatch(/^http:\/\/127\.0\.0\.1:9001\/bye\?state=s(\+|%20)1$/)
    expect(passwordForm((await stranger.opens(leaving.asks())).answer)).toBeTruthy()
  })

  test('OIDC RP-Initiated Logout §3 — an address that is not registered is never gone to', async ({ stranger }) => {
    const { id_token } = await stranger.connects(leaving, { scope: 'openid' })
    const { answer } = await stranger.opens(
      logoutUrl({ id_token_hint: id_token, post_logout_redirect_uri: 'http://evil.test/' }),
    )
    expect(answer.location ?? '').not.toContain('evil.test')
  })

  test('without a hint it asks first: a link must not sign anybody out', async ({ stranger }) => {
    await stranger.approves(leaving.asks())
    const { answer } = await stranger.opens(logoutUrl({}))
    expect(answer.status).toBe(200)
    expect((await stranger.opens(leaving.asks())).code).toBeTruthy()
  })
})
