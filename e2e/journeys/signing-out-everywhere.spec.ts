import { expect, test } from './cast/play.ts'
import { asksWhatHappened, messageIn } from './cast/ribbon.ts'

test('Alice signs out of CloudVault, the shop hears of it, and she alone can see how', async ({ alice, bob }) => {
  await alice.visitsShop('/sign-in')
  await alice.presses('Sign in with CloudVault')
  await alice.signsInAtVault()
  await alice.approves()
  await expect(alice.page.getByRole('link', { name: 'Settings' })).toBeVisible()

  await alice.visitsVault('/oauth2/logout')
  await alice.presses('Sign out')
  await alice.page.waitForURL(/signed-out/)

  await expect(async () => {
    await alice.visitsShop()
    await expect(alice.page.getByRole('link', { name: 'Sign in' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })

  const inspector = await asksWhatHappened(alice)
  await messageIn(inspector, 'Back-channel logout').click()
  const call = inspector.getByRole('article', { name: 'Back-channel logout' })
  await expect(call.getByText('POST /backchannel-logout')).toBeVisible()
  await expect(call.getByText(/^eyJ[\w-]{7}…[0-9a-f]{8}$/).first()).toBeVisible() // its mark, and not the token
  await expect(call.getByText(/every session here with this sid is over/)).toBeVisible()
  expect((await bob.page.goto(inspector.url()))?.status()).toBe(404)
})
