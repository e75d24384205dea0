import { native, web } from './cast/clients.ts'
import { CLOUDVAULT, photoApi } from './cast/endpoints.ts'
import { consentForm } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

const TWENTY = Array.from({ length: 20 })

test.describe('RFC 6749 §10.5 — what happens when everybody comes at once', () => {
  test('20 redemptions of one code: one 200, nineteen invalid_grant, and its tokens are dead', async ({ alice }) => {
    const grant = await alice.grants(web)
    const answers = await Promise.all(TWENTY.map(() => web.redeems(grant)))
    const winners = answers.filter((answer) => answer.status === 200)
    expect(winners).toHaveLength(1)
    for (const answer of answers) if (answer.status !== 200) expect(answer).toBeRefusedWith('invalid_grant')
    const tokens = winners[0]?.tokens
    expect(await photoApi('/photos', tokens?.access_token ?? '')).toBeChallengedWith('invalid_token')
    expect(await web.refreshes(tokens?.refresh_token ?? '')).toBeRefusedWith('invalid_grant')
  })

  for (const client of [web, native]) {
    test(`20 refreshes of one token (${client.id}): one successor, nobody is logged out`, async ({ alice }) => {
      const first = await alice.connects(client)
      const answers = await Promise.all(TWENTY.map(() => client.refreshes(first.refresh_token)))
      const successors = new Set(answers.map((answer) => answer.tokens.refresh_token))
      expect(successors.size).toBe(1)
      const [successor = ''] = successors
      expect((await client.refreshes(successor)).status).toBe(200)
    })
  }

  test('a revocation racing twenty refreshes: nothing of the family lives', async ({ alice }) => {
    for (const _round of [1, 2, 3]) {
      const first = await alice.connects(web)
      const refreshes = TWENTY.map(() => web.refreshes(first.refresh_token))
      const [revoked, ...answers] = await Promise.all([web.revokes(first.refresh_token), ...refreshes])
      expect(revoked.status).toBe(200)
      for (const answer of answers) {
        expect([200, 400]).toContain(answer.status)
        if (answer.status === 400) continue
        expect((await photoApi('/photos', answer.tokens.access_token)).status).toBe(401)
        expect(await web.refreshes(answer.tokens.refresh_token)).toBeRefusedWith('invalid_grant')
      }
    }
  })

  test('20 clicks on Approve: one code', async ({ stranger }) => {
    await stranger.signsIn()
    const { answer } = await stranger.opens(web.asks())
    const form = consentForm(answer)
    if (!form) throw new Error('no consent page')
    const clicks = await Promise.all(TWENTY.map(() => stranger.browser.submit(form, { decision: 'approve' })))
    for (const click of clicks) expect(click.status).toBeLessThan(500)
    const codes = clicks.map((click) => new URL(click.location ?? CLOUDVAULT, CLOUDVAULT).searchParams.get('code'))
    expect(new Set(codes.filter(Boolean)).size).toBe(1)
  })

  test('20 sign-ins of one form: everybody gets on with it', async ({ stranger }) => {
    const answers = await Promise.all(TWENTY.map(() => stranger.elsewhere().signsIn()))
    for (const answer of answers) expect(answer.status).toBe(200)
  })
})
