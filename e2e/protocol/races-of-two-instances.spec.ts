import { web } from './cast/clients.ts'
import { photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const TWENTY = Array.from({ length: 20 }, (_, index) => index)

test.describe('RFC 6749 §10.5 — two instances, one database, everybody at once', () => {
  test('a code, a refresh token and a revocation hold on both', async ({ alice, ownApps }) => {
    const twin = await ownApps.opensTwin()
    const eitherWeb = (index: number) => (index % 2 === 0 ? web : web.at(twin.url))

    await test.step('20 redemptions: one 200, and its tokens are dead', async () => {
      const grant = await alice.grants(web)
      const answers = await Promise.all(TWENTY.map((index) => eitherWeb(index).redeems(grant)))
      const winners = answers.filter(({ status }) => status === 200)
      expect(winners).toHaveLength(1)
      for (const answer of answers) if (answer.status !== 200) expect(answer).toBeRefusedWith('invalid_grant')
      expect((await photoApi('/photos', winners[0]?.tokens.access_token ?? '')).status).toBe(401)
    })

    await test.step('20 refreshes: the same successor from both', async () => {
      const first = await alice.connects(web)
      const answers = await Promise.all(TWENTY.map((index) => eitherWeb(index).refreshes(first.refresh_token)))
      expect(new Set(answers.map(({ tokens }) => tokens.refresh_token)).size).toBe(1)
      expect((await web.refreshes(answers[0]?.tokens.refresh_token ?? '')).status).toBe(200)
    })

    await test.step('revoked here, dead there', async () => {
      const first = await alice.connects(web)
      const refreshes = TWENTY.map((index) => eitherWeb(index).refreshes(first.refresh_token))
      const [revoked, ...answers] = await Promise.all([web.at(twin.url).revokes(first.refresh_token), ...refreshes])
      expect(revoked.status).toBe(200)
      for (const { status, tokens } of answers.filter((answer) => answer.status === 200)) {
        expect(status).toBe(200)
        expect((await photoApi('/photos', tokens.access_token)).status).toBe(401)
        expect(await web.refreshes(tokens.refresh_token)).toBeRefusedWith('invalid_grant')
      }
    })
  })
})
