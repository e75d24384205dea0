import { LABS } from '../../apps/cloudvault/labs/labs.ts'
import { Client } from '../protocol/cast/client.ts'
import { exchange } from '../protocol/cast/endpoints.ts'
import { expect } from '../protocol/cast/matchers.ts'
import { consentForm, Owner } from '../protocol/cast/owner.ts'
import { registeredClients } from '../protocol/cast/registered-clients.ts'
import { CLOUDVAULT } from '../stage/environment.ts'
import { Neighbourhood } from '../stage/owners.ts'
import { MallorysConsole } from './console.ts'
import { test } from './stage.ts'

/** While every lab of a server is armed, its strict clients meet nothing of it. */
test('with all labs armed, a strict client of the same server stays strict', async ({
  stage: { vault },
  openShop: _open,
}, { workerIndex }) => {
  const learners = LABS.map(({ slug }) => new MallorysConsole(vault, slug))
  for (const learner of learners) await learner.arms('off')
  const street = new Neighbourhood(`labs${workerIndex}`, ['Carol'], 3)
  const carol = new Owner(await street.newOwner()).at(vault)
  const spa = new Client(registeredClients.spa, vault)
  const photos = (token: string) =>
    exchange(`${vault}/api/v1/photos`, { headers: { authorization: `Bearer ${token}` } })

  await test.step('PKCE is required', async () => {
    const { location } = (await carol.opens(spa.asks({ code_challenge: undefined, code_challenge_method: undefined })))
      .answer
    expect(new URL(location ?? '').searchParams.get('error')).toBe('invalid_request')
    const { code, request } = await carol.grants(spa)
    expect((await spa.redeems({ code, request }, { code_verifier: undefined })).json).toMatchObject({
      error: 'invalid_grant',
    })
  })
  await test.step('a redirect URI is compared as a whole', async () => {
    const { answer } = await carol.opens(
      spa.asks({ redirect_uri: `${registeredClients.spa.redirect_uris[0]}@mallory.localhost/` }),
    )
    expect(answer.status).toBe(400)
    expect(answer.location).toBeNull()
  })
  await test.step('a code works once, and a second use takes everything back', async () => {
    const grant = await carol.grants(spa)
    const { access_token: token } = (await spa.redeems(grant)).tokens
    expect((await photos(token)).status).toBe(200)
    expect((await spa.redeems(grant)).json).toMatchObject({ error: 'invalid_grant' })
    expect((await photos(token)).status).toBe(401)
  })
  await test.step('an old refresh token ends its family', async () => {
    const { refresh_token: first } = await carol.connects(spa)
    const { refresh_token: second } = (await spa.refreshes(first)).tokens
    expect(second).not.toBe(first)
    const { refresh_token: third } = (await spa.refreshes(second)).tokens
    expect((await spa.refreshes(first)).json).toMatchObject({ error: 'invalid_grant' })
    expect((await spa.refreshes(third)).json).toMatchObject({ error: 'invalid_grant' })
  })
  await test.step('the photo API asks for the scope', async () => {
    const { access_token: token } = await carol.connects(spa, { scope: 'list_albums' })
    expect((await photos(token)).status).toBe(403)
  })
  await test.step('the photo API asks for the audience', async () => {
    const elsewhere = new Client(registeredClients.spa)
    const { access_token: token } = await carol.at(CLOUDVAULT).connects(elsewhere)
    expect((await photos(token)).status, 'a token that another instance made for itself').toBe(401)
  })
  await test.step('no token is answered in an address', async () => {
    const { location } = (await carol.opens(spa.asks({ response_type: 'token' }))).answer
    expect(new URL(location ?? '').searchParams.get('error')).toBe('unsupported_response_type')
  })
  await test.step('a token that was given back is over', async () => {
    const { access_token: token } = await carol.connects(spa)
    await spa.revokes(token)
    expect((await photos(token)).status).toBe(401)
  })
  await test.step('a wider scope is asked for', async () => {
    const web = new Client(registeredClients.web, vault)
    await carol.connects(web, { scope: 'list_albums' })
    const { answer } = await carol.opens(web.asks({ scope: 'list_albums read_photos' }))
    expect(consentForm(answer)).toBeDefined()
  })
  await test.step('a sign-in gives a new session id', async () => {
    const again = carol.at(vault)
    again.browser.cookiesFor(vault).set('cv_session', 'planted-'.padEnd(43, '0'))
    await again.approves(spa.asks())
    expect(again.browser.cookiesFor(vault).get('cv_session')).not.toContain('planted')
  })
  for (const learner of learners) await learner.resets()
})
