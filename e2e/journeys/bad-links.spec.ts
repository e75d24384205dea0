import { expect, test } from './cast/play.ts'

const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

test('an unknown client is stopped at CloudVault, with words', async ({ alice }) => {
  await alice.visitsVault('/oauth2/authorize?response_type=code&client_id=nobody&redirect_uri=http://evil.test/')
  await alice.seesHeading('This link does not lead to an app we can trust')
  expect(new URL(alice.page.url()).origin).toBe(alice.place.cloudvault)
})

test('a redirect URI that was not registered is stopped at CloudVault', async ({ alice }) => {
  const query = `response_type=code&client_id=printmypics&redirect_uri=http://evil.test/&code_challenge=${CHALLENGE}`
  await alice.visitsVault(`/oauth2/authorize?${query}&code_challenge_method=S256`)
  await alice.seesHeading('This link does not lead to an app we can trust')
})

for (const page of ['/consent?request=gone', '/sign-in?request=gone', '/oauth2/resume?request=gone']) {
  test(`${page} restarts politely`, async ({ alice }) => {
    await alice.visitsVault(page)
    await expect(alice.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(alice.page.getByText(/go back to/i).first()).toBeVisible()
  })
}

test('a consent link sent to Bob shows Bob nothing', async ({ alice, bob }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.seesHeading(/PrintMyPics asks/)
  await bob.page.goto(alice.page.url())
  await bob.seesHeading('There is no question here for you')
})
