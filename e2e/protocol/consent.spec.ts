import { timePasses } from '../stage/passing-time.ts'
import { web } from './cast/clients.ts'
import { CLOUDVAULT, photoApi } from './cast/endpoints.ts'
import { consentForm } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

const asked = (text: string | null) => text === null

test.describe('RFC 6749 §10.2 — when the owner is asked', () => {
  test('not again for the same scope', async ({ stranger }) => {
    await stranger.approves(web.asks({ scope: 'read_photos list_albums' }))
    expect((await stranger.opens(web.asks({ scope: 'read_photos list_albums' }))).code).toBeTruthy()
  })

  test('not again for less', async ({ stranger }) => {
    await stranger.approves(web.asks({ scope: 'read_photos list_albums' }))
    expect((await stranger.opens(web.asks({ scope: 'list_albums' }))).code).toBeTruthy()
  })

  test('again for more', async ({ stranger }) => {
    await stranger.approves(web.asks({ scope: 'read_photos' }))
    const landing = await stranger.opens(web.asks({ scope: 'read_photos write_photos' }))
    expect(asked(landing.answer.location)).toBe(true)
  })

  test('again after taking it back, and every token is dead at once', async ({ stranger }) => {
    const one = await stranger.connects(web)
    const other = await stranger.connects(web)
    expect((await stranger.takesBack('Web')).status).toBeLessThan(400)
    for (const tokens of [one, other]) {
      expect(await photoApi('/photos', tokens.access_token)).toBeChallengedWith('invalid_token')
      expect(await web.refreshes(tokens.refresh_token)).toBeRefusedWith('invalid_grant')
    }
    const landing = await stranger.opens(web.asks())
    expect(asked(landing.answer.location)).toBe(true)
  })

  test('never, when the request has waited for more than half an hour: the page says how to begin again', async ({
    stranger,
  }) => {
    await stranger.signsIn()
    const { answer } = await stranger.opens(web.asks())
    const form = consentForm(answer)
    if (!form) throw new Error('nobody asks')
    await timePasses('pendingRequest', form.fields.get('request') ?? '', 1_801)
    const late = await stranger.presses(form, { decision: 'approve' })
    expect([late.status, late.location]).toEqual([400, null])
    expect(late.text).toContain('no longer open')
    expect(late.text).toContain('Web')
    const again = await stranger.browser.open(`${CLOUDVAULT}/oauth2/resume?request=${form.fields.get('request')}`)
    expect([again.status, again.location]).toEqual([400, null])
    expect((await stranger.approves(web.asks())).code).toBeTruthy()
  })

  test('the page says who asks and where the owner will be sent', async ({ stranger }) => {
    await stranger.signsIn()
    const { answer } = await stranger.opens(web.asks())
    expect(answer.text).toContain('Web')
    expect(answer.text).toContain('127.0.0.1:9001')
    expect(answer.header('cache-control')).toContain('no-store')
    expect(answer.header('content-security-policy')).toMatch(/form-action 'self' http:\/\/127\.0\.0\.1:9001(;|$| )/)
  })
})
