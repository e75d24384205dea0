import { expect, test } from './cast/play.ts'

test('Alice signs out of CloudVault, and the shop hears of it', async ({ alice }) => {
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
})
