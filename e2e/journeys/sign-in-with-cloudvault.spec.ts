import { expect, test } from './cast/play.ts'

test('signing in with CloudVault says who Alice is, and connects nothing', async ({ alice }) => {
  await alice.visitsShop('/sign-in')
  await alice.presses('Sign in with CloudVault')
  await alice.signsInAtVault()
  await expect(alice.page.getByRole('main')).not.toContainText('see your photos, and')
  await alice.approves()
  await alice.visitsShop('/settings')
  await alice.seesNotice(`Signed in as ${alice.account.name}`)
  await alice.seesNotice('No vault is connected')
})

test('the two are separate: signed in, Alice connects, and signing out ends only the sign-in', async ({ alice }) => {
  await alice.visitsShop('/sign-in')
  await alice.presses('Sign in with CloudVault')
  await alice.signsInAtVault()
  await alice.approves()
  await alice.visitsShop('/settings')
  await alice.pressesConnect()
  await alice.approves()
  await alice.seesVaultConnected()
  await alice.visitsShop('/settings')
  await alice.presses('Sign out')
  await alice.visitsShop('/settings')
  await alice.seesNotice('You are shopping as a guest')
})

test('a guest who signs in keeps her connection', async ({ alice }) => {
  await alice.connects()
  await alice.visitsShop('/sign-in')
  await alice.presses('Sign in with CloudVault')
  await alice.approves()
  await alice.visitsShop('/settings')
  await alice.seesNotice(`Signed in as ${alice.account.name}`)
  await alice.seesVaultConnected()
})

test('saying no to signing in is told in words', async ({ alice }) => {
  await alice.visitsShop('/sign-in')
  await alice.presses('Sign in with CloudVault')
  await alice.signsInAtVault()
  await alice.denies()
  await alice.seesNotice('You were not signed in')
})

test('e-mail and password at the shop are the shop\u2019s own', async ({ alice }) => {
  await alice.visitsShop('/sign-in')
  await alice.page.getByLabel('E-mail').fill('alice@printmypics.example')
  await alice.page.getByLabel('Password').fill('alice-keeps-photos')
  await alice.presses(/^Sign in$/)
  await alice.seesNotice('That e-mail and password do not go together')
  await alice.page.getByLabel('E-mail').fill('alice@printmypics.example')
  await alice.page.getByLabel('Password').fill('alice-orders-prints')
  await alice.presses(/^Sign in$/)
  await alice.visitsShop('/settings')
  await alice.seesNotice('Signed in as')
})
