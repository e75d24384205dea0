import { basic } from './cast/client.ts'
import { native, post, strange, web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

const secretOf = (client: typeof web) => client.registration.client_secret ?? ''

test.describe('RFC 6749 §2.3.1 — client password', () => {
  test('Basic works', async ({ alice }) => {
    expect((await web.redeems(await alice.grants(web))).status).toBe(200)
  })

  test('credentials in the body work for a client registered for Basic', async ({ alice }) => {
    const inBody = { client_id: web.id, client_secret: secretOf(web) }
    const answer = await web.redeems(await alice.grants(web), inBody, { headers: { authorization: '' } })
    expect(answer.status).toBe(200)
  })

  test('Basic works for a client registered for the body', async ({ alice }) => {
    const headers = { authorization: basic(post.id, secretOf(post)) }
    const grant = await alice.grants(post)
    const body = new URLSearchParams({ grant_type: 'authorization_code', code: grant.code })
    body.set('redirect_uri', grant.request.redirectUri ?? '')
    body.set('code_verifier', grant.request.verifier)
    body.set('client_id', post.id)
    expect((await post.posts('/oauth2/token', body, { headers })).status).toBe(200)
  })

  test('both at once is invalid_request, and the code survives it', async ({ alice }) => {
    const grant = await alice.grants(web)
    const inBody = { client_id: web.id, client_secret: secretOf(web) }
    expect(await web.redeems(grant, inBody)).toBeRefusedWith('invalid_request')
    expect((await web.redeems(grant)).status).toBe(200)
  })

  test('client_id in the body beside Basic is fine when it is the same', async ({ alice }) => {
    expect((await web.redeems(await alice.grants(web), { client_id: web.id })).status).toBe(200)
  })

  test('client_id in the body that names somebody else is refused', async ({ alice }) => {
    const answer = await web.redeems(await alice.grants(web), { client_id: 'e2e-rival' })
    expect([400, 401]).toContain(answer.status)
    expect(['invalid_request', 'invalid_client']).toContain(answer.json.error)
  })

  test('id and secret are form-encoded inside Basic: any visible character and spaces', async ({ alice }) => {
    expect((await strange.redeems(await alice.grants(strange))).status).toBe(200)
  })

  test('percent signs that are no escapes are a failed authentication, not a crash', async ({ alice }) => {
    const headers = { authorization: `Basic ${Buffer.from('%zz:%E0%A4%A').toString('base64')}` }
    const answer = await web.redeems(await alice.grants(web), {}, { headers })
    expect([400, 401]).toContain(answer.status)
    expect(['invalid_request', 'invalid_client']).toContain(answer.json.error)
  })

  for (const garbage of ['Basic', 'Basic !!!', 'Basic bm9jb2xvbg==', 'Basic //8=', 'Bearer abc', 'Digest x']) {
    test(`"Authorization: ${garbage}" is answered, not crashed on`, async () => {
      const answer = await web.refreshes('x', {}, { headers: { authorization: garbage } })
      expect([400, 401]).toContain(answer.status)
      expect(['invalid_request', 'invalid_client']).toContain(answer.json.error)
    })
  }

  test('the scheme name is case-insensitive', async ({ alice }) => {
    const headers = { authorization: basic(web.id, secretOf(web)).replace('Basic', 'bAsIc') }
    expect((await web.redeems(await alice.grants(web), {}, { headers })).status).toBe(200)
  })

  test('a failed authentication does not consume the code: probe with Basic, then with the body', async ({ alice }) => {
    const grant = await alice.grants(web)
    const wrong = { headers: { authorization: basic(web.id, 'wrong') } }
    expect(await web.redeems(grant, {}, wrong)).toBeRefusedWith('invalid_client')
    const inBody = { client_id: web.id, client_secret: secretOf(web) }
    expect((await web.redeems(grant, inBody, { headers: { authorization: '' } })).status).toBe(200)
  })

  test('a public client has no password to check', async ({ alice }) => {
    expect((await native.redeems(await alice.grants(native))).status).toBe(200)
  })

  test('a public client that sends a secret is refused', async ({ alice }) => {
    const grant = await alice.grants(native)
    const answer = await native.redeems(grant, { client_id: native.id, client_secret: 'invented' })
    expect(answer).toBeRefusedWith('invalid_client')
  })
})
