import { seed } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import type { AuthorizationRequest } from './cast/authorization-request.ts'
import { Client } from './cast/client.ts'
import { rival, web } from './cast/clients.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const pushing = new Client({
  ...registeredClients.web,
  client_id: 'e2e-pushing',
  client_name: 'Pushing',
  require_pushed_authorization_requests: true,
})
const pushes = (client: Client, request: AuthorizationRequest) => client.posts('/oauth2/par', request.parameters)
const urlOf = (client: Client, requestUri: unknown, more = '') =>
  `${CLOUDVAULT}/oauth2/authorize?${new URLSearchParams({ client_id: client.id, request_uri: String(requestUri) })}${more}`

onlyWhenAdvertised('pushed_authorization_request_endpoint')
test.beforeAll(() => seed({ clients: [pushing.registration] }))

test.describe('RFC 9126 §2.2 — the pushed request', () => {
  test('is answered with 201 and a request_uri that leads to a code', async ({ alice }) => {
    const request = web.asks()
    const answer = await pushes(web, request)
    expect(answer.status).toBe(201)
    expect(answer.json.expires_in).toBeGreaterThan(0)
    expect(answer.json.request_uri).toMatch(/^urn:ietf:params:oauth:request_uri:/)
    const { code } = await alice.approves(urlOf(web, answer.json.request_uri))
    expect((await web.redeems({ request, code })).status).toBe(200)
  })

  test('what the URL adds beside request_uri is not read', async ({ alice }) => {
    const { request_uri } = (await pushes(web, web.asks({ state: 'pushed' }))).json
    const { parameters } = await alice.approves(urlOf(web, request_uri, '&state=smuggled&scope=write_photos'))
    expect(parameters.get('state')).toBe('pushed')
  })

  test('is used once', async ({ alice }) => {
    const { request_uri } = (await pushes(web, web.asks())).json
    await alice.approves(urlOf(web, request_uri))
    const again = await alice.opens(urlOf(web, request_uri))
    expect(again.answer.location ?? '').not.toContain('code=')
  })

  test('a reload finds the request where it waits, in the browser that brought it and in no other', async ({
    stranger,
    alice,
  }) => {
    const request = web.asks()
    const { request_uri } = (await pushes(web, request)).json
    await stranger.opens(urlOf(web, request_uri))
    expect(await alice.opens(urlOf(web, request_uri))).toStopAtCloudVault()
    expect(await stranger.opens(urlOf(rival, request_uri))).toStopAtCloudVault()
    const { code } = await stranger.approves(urlOf(web, request_uri))
    expect((await web.redeems({ request, code })).status).toBe(200)
    expect((await stranger.opens(urlOf(web, request_uri))).answer.status).toBe(400)
  })

  test('belongs to the client that pushed it', async ({ alice }) => {
    const { request_uri } = (await pushes(web, web.asks())).json
    const landing = await alice.opens(urlOf(rival, request_uri))
    expect(landing.answer.location ?? '').not.toContain('code=')
  })
})

test.describe('RFC 9126 §2.3 — refusals', () => {
  test('a bad redirect URI, scope or missing PKCE is refused to the client, at once', async () => {
    expect(await pushes(web, web.asks({ redirect_uri: 'http://evil.test/' }))).toBeRefusedWith('invalid_request')
    expect(await pushes(web, web.asks({ scope: 'fly' }))).toBeRefusedWith('invalid_scope')
    const bare = web.asks({ code_challenge: undefined, code_challenge_method: undefined })
    expect(await pushes(web, bare)).toBeRefusedWith('invalid_request')
  })

  test('request_uri may not be pushed', async () => {
    const request = web.asks({ request_uri: 'urn:ietf:params:oauth:request_uri:x' })
    expect((await pushes(web, request)).status).toBe(400)
  })

  test('the client must authenticate', async () => {
    const answer = await web.posts('/oauth2/par', web.asks().parameters, { headers: { authorization: 'Basic eDp5' } })
    expect(answer).toBeRefusedWith('invalid_client')
  })
})

test.describe('RFC 9126 §6 — a client that must push', () => {
  test('is sent back when it did not', async ({ alice }) => {
    expect(await alice.opens(pushing.asks())).toBeSentBackWith('invalid_request')
  })

  test('is welcome when it did', async ({ alice }) => {
    const { request_uri } = (await pushes(pushing, pushing.asks())).json
    expect((await alice.approves(urlOf(pushing, request_uri))).code).toBeTruthy()
  })
})
