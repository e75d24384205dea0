import { decodeJwt } from 'jose'
import { seed } from '../stage/seed-file.ts'
import { Client } from './cast/client.ts'
import { web } from './cast/clients.ts'
import { passwordForm } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

const OPENID = { scope: 'openid' }

test.describe('OIDC Core §3.1.2.1 — prompt', () => {
  test('none without a session is login_required', async ({ stranger }) => {
    expect(await stranger.opens(web.asks({ ...OPENID, prompt: 'none' }))).toBeSentBackWith('login_required')
  })

  test('none without consent is consent_required', async ({ stranger }) => {
    await stranger.signsIn()
    expect(await stranger.opens(web.asks({ ...OPENID, prompt: 'none' }))).toBeSentBackWith('consent_required')
  })

  test('none with session and consent is a code, silently', async ({ alice }) => {
    await alice.approves(web.asks(OPENID))
    expect((await alice.opens(web.asks({ ...OPENID, prompt: 'none' }))).code).toBeTruthy()
  })

  test('none together with anything else is invalid_request', async ({ alice }) => {
    const landing = await alice.opens(web.asks({ ...OPENID, prompt: 'none login' }))
    expect(landing).toBeSentBackWith('invalid_request')
  })

  test('login asks for the password of somebody who is signed in', async ({ alice }) => {
    await alice.approves(web.asks(OPENID))
    const { answer } = await alice.opens(web.asks({ ...OPENID, prompt: 'login' }))
    expect(passwordForm(answer)).toBeTruthy()
  })

  test('login is satisfied by signing in once: it does not ask for ever', async ({ alice }) => {
    expect((await alice.approves(web.asks({ ...OPENID, prompt: 'login' }))).code).toBeTruthy()
  })

  test('consent asks again', async ({ alice }) => {
    await alice.approves(web.asks(OPENID))
    const { answer } = await alice.opens(web.asks({ ...OPENID, prompt: 'consent' }))
    expect(answer.location).toBeNull()
    expect(passwordForm(answer)).toBeUndefined()
  })

  test('an unknown value is refused', async ({ alice }) => {
    expect(await alice.opens(web.asks({ ...OPENID, prompt: 'dance' }))).toBeSentBackWith('invalid_request')
  })
})

test.describe('OIDC Core §3.1.2.1 — max_age', () => {
  test('0 asks for the password, once', async ({ alice }) => {
    await alice.approves(web.asks(OPENID))
    const request = web.asks({ ...OPENID, max_age: '0' })
    expect(passwordForm((await alice.opens(request)).answer)).toBeTruthy()
    expect((await alice.approves(web.asks({ ...OPENID, max_age: '0' }))).code).toBeTruthy()
  })

  test('a session young enough is good enough', async ({ alice }) => {
    await alice.approves(web.asks(OPENID))
    expect((await alice.opens(web.asks({ ...OPENID, max_age: '9999' }))).code).toBeTruthy()
  })

  test('default_max_age of the registration stands in for it, and the id_token says when the sign-in was', async ({
    stranger,
  }) => {
    const strict = new Client({ ...web.registration, client_id: 'e2e-strict', default_max_age: 0 })
    await seed({ clients: [strict.registration] })
    await stranger.signsIn()
    const request = strict.asks(OPENID)
    expect(passwordForm((await stranger.opens(request)).answer)).toBeTruthy()
    const { code } = await stranger.approves(request)
    const { id_token } = (await strict.redeems({ request, code })).tokens
    expect(decodeJwt(id_token).auth_time).toBeGreaterThan(0)
    expect((await stranger.opens(strict.asks({ ...OPENID, max_age: '999' }))).code).toBeTruthy()
  })

  for (const maxAge of ['-1', 'soon', '1.5']) {
    test(`"${maxAge}" is invalid_request`, async ({ alice }) => {
      expect(await alice.opens(web.asks({ ...OPENID, max_age: maxAge }))).toBeSentBackWith('invalid_request')
    })
  }
})

test.describe('OIDC Core §6 — request objects', () => {
  test('request is request_not_supported', async ({ alice }) => {
    expect(await alice.opens(web.asks({ request: 'eyJ.e30.' }))).toBeSentBackWith('request_not_supported')
  })

  test('a request_uri nobody pushed is request_uri_not_supported', async ({ alice }) => {
    const landing = await alice.opens(web.asks({ request_uri: 'https://client.test/request.jwt' }))
    expect(landing).toBeSentBackWith('request_uri_not_supported')
  })
})

test.describe('OIDC Core §3.1.2.1 — response_mode', () => {
  test('query is what it is anyway', async ({ alice }) => {
    expect((await alice.approves(web.asks({ response_mode: 'query' }))).code).toBeTruthy()
  })

  for (const mode of ['fragment', 'form_post', 'web_message']) {
    test(`${mode} is refused`, async ({ alice }) => {
      expect(await alice.opens(web.asks({ response_mode: mode }))).toBeSentBackWith('invalid_request')
    })
  }
})

test.describe('OIDC Core §15.1 — what a client may say although nothing comes of it', () => {
  for (const [name, value] of Object.entries({
    display: 'popup',
    ui_locales: 'fr-CA fr',
    claims_locales: 'fr',
    acr_values: 'urn:example:gold 1',
    login_hint: 'alice@example.test',
  })) {
    test(`${name} brings no error`, async ({ alice }) => {
      expect((await alice.approves(web.asks({ scope: 'openid', nonce: 'n', [name]: value }))).code).toBeTruthy()
    })
  }
})
