import { seed } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { Client } from './cast/client.ts'
import { rival, web } from './cast/clients.ts'
import { CLOUDVAULT, photoApi } from './cast/endpoints.ts'
import type { Answer } from './cast/exchange.ts'
import { formsOf } from './cast/html-forms.ts'
import type { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code'
const booth = new Client({
  ...registeredClients.native,
  client_id: 'e2e-booth',
  client_name: 'Booth',
  redirect_uris: [],
  grant_types: [DEVICE_CODE, 'refresh_token'],
})
type Started = { device_code: string; user_code: string; verification_uri: string; verification_uri_complete: string }

const starts = async (more: Record<string, string> = {}) =>
  (await booth.posts('/oauth2/device_authorization', new URLSearchParams({ scope: 'read_photos', ...more })))
    .json as Started & { expires_in: number; interval: number }
const polls = (code: string, client = booth) =>
  client.posts('/oauth2/token', new URLSearchParams({ grant_type: DEVICE_CODE, device_code: code }))

/** Types the code on /device and answers the question that follows. */
async function answers(owner: Owner, userCode: string, decision: 'approve' | 'deny'): Promise<Answer> {
  await owner.signsIn()
  const page = await owner.browser.open(`${CLOUDVAULT}/device`)
  const form = formsOf(page.text, page.url).find(({ fields }) => fields.has('user_code'))
  if (!form) throw new Error(`no field for a user code: ${page.status} ${page.text.slice(0, 300)}`)
  const question = await owner.presses(form, { user_code: userCode })
  const decide = formsOf(question.text, question.url).find(({ buttons }) =>
    buttons.some(({ name }) => name === 'decision'),
  )
  if (!decide) throw new Error(`no question after the code: ${question.status} ${question.text.slice(0, 300)}`)
  return owner.presses(decide, { decision })
}

onlyWhenAdvertised('device_authorization_endpoint')
test.beforeAll(() => seed({ clients: [booth.registration] }))

test.describe('RFC 8628 §3.2 — the device authorization response', () => {
  test('has the members of the section', async () => {
    const started = await starts()
    expect(started.verification_uri).toBe(`${CLOUDVAULT}/device`)
    expect(started.verification_uri_complete).toContain(encodeURIComponent(started.user_code))
    expect(started.expires_in).toBeGreaterThan(60)
    expect(started.interval ?? 5).toBeGreaterThan(0)
    expect(started.user_code).not.toMatch(/[01OIAEU]/)
  })

  test('a client that did not register the grant is unauthorized_client', async () => {
    const answer = await web.posts('/oauth2/device_authorization', new URLSearchParams())
    expect(answer).toBeRefusedWith('unauthorized_client')
  })
})

test.describe('RFC 8628 §3.5 — the device polls', () => {
  test('before the answer it is authorization_pending, too soon it is slow_down', async () => {
    const { device_code } = await starts()
    expect(await polls(device_code)).toBeRefusedWith('authorization_pending')
    expect(await polls(device_code)).toBeRefusedWith('slow_down')
  })

  test('after the owner\u2019s yes it has tokens, once', async ({ stranger }) => {
    const { device_code, user_code } = await starts()
    await answers(stranger, user_code, 'approve')
    const { tokens } = await polls(device_code)
    expect((await photoApi('/photos', tokens.access_token)).status).toBe(200)
    const again = await polls(device_code)
    expect(['invalid_grant', 'slow_down']).toContain(again.json.error)
  })

  test('after the owner\u2019s no it is access_denied', async ({ stranger }) => {
    const { device_code, user_code } = await starts()
    await answers(stranger, user_code, 'deny')
    expect(await polls(device_code)).toBeRefusedWith('access_denied')
  })

  test('case and hyphens of the user code do not matter', async ({ stranger }) => {
    const { device_code, user_code } = await starts()
    await answers(stranger, user_code.replaceAll('-', '').toLowerCase(), 'approve')
    expect((await polls(device_code)).status).toBe(200)
  })

  test('an unknown device code is invalid_grant, and another client\u2019s too', async () => {
    expect(await polls('unknown')).toBeRefusedWith('invalid_grant')
    const { device_code } = await starts()
    const answer = await polls(device_code, rival)
    expect(['invalid_grant', 'unauthorized_client']).toContain(answer.json.error)
  })

  test('20 polls at once after the yes bring tokens once', async ({ stranger }) => {
    const { device_code, user_code } = await starts()
    await answers(stranger, user_code, 'approve')
    const all = await Promise.all(Array.from({ length: 20 }, () => polls(device_code)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status } of all) expect(status).toBeLessThan(500)
  })
})

test.describe('RFC 8628 §5.4 — remote phishing', () => {
  test('a link with the code in it still asks the owner to confirm', async ({ stranger }) => {
    const { device_code, verification_uri_complete } = await starts()
    await stranger.signsIn()
    const page = await stranger.browser.open(verification_uri_complete, CLOUDVAULT)
    expect(page.status).toBe(200)
    expect(await polls(device_code)).toBeRefusedWith('authorization_pending')
  })
})
