import { web } from './cast/clients.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6749 §3.1 — the authorization endpoint', () => {
  test('answers GET', async ({ alice }) => {
    expect((await alice.approves(web.asks())).code).toBeTruthy()
  })

  test('answers POST like GET', async ({ alice }) => {
    await alice.connects(web, { scope: 'read_photos' })
    const body = web.asks({ scope: 'read_photos' }).parameters
    const answer = await alice.browser.get(`${CLOUDVAULT}/oauth2/authorize`, { method: 'POST', body })
    const landing = await alice.approves(new URL(answer.location ?? '', CLOUDVAULT).href)
    expect(landing.code).toBeTruthy()
  })

  test('treats a parameter without a value as if it was left out', async ({ alice }) => {
    const landing = await alice.approves(web.asks({ scope: '', prompt: '', nonce: '' }))
    expect(landing.code).toBeTruthy()
  })

  test('ignores parameters it does not know', async ({ alice }) => {
    expect((await alice.approves(web.asks({ utm_source: 'letter', foo: 'bar' }))).code).toBeTruthy()
  })

  for (const name of ['response_type', 'scope', 'state', 'code_challenge']) {
    test(`sends invalid_request back when ${name} comes twice`, async ({ alice }) => {
      const request = web.asks()
      request.parameters.append(name, request.parameters.get(name) ?? '')
      expect(await alice.opens(request)).toBeSentBackWith('invalid_request')
    })
  }

  for (const name of ['client_id', 'redirect_uri']) {
    test(`trusts nobody when ${name} comes twice`, async ({ alice }) => {
      const request = web.asks()
      request.parameters.append(name, request.parameters.get(name) ?? '')
      expect(await alice.opens(request)).toStopAtCloudVault()
    })
  }
})

test.describe('RFC 6749 §3.1.1 — response_type', () => {
  test('sends invalid_request back when it is missing', async ({ alice }) => {
    expect(await alice.opens(web.asks({ response_type: undefined }))).toBeSentBackWith('invalid_request')
  })

  for (const type of ['token', 'id_token', 'code token', 'code id_token', 'none', 'CODE', 'magic']) {
    test(`sends unsupported_response_type back for "${type}"`, async ({ alice }) => {
      const landing = await alice.opens(web.asks({ response_type: type }))
      expect(landing).toBeSentBackWith('unsupported_response_type')
    })
  }
})
