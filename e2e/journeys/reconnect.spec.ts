import { expect, test } from './cast/play.ts'

test('Alice disconnects: the shop forgets, and CloudVault has ended the permission', async ({ alice }) => {
  await alice.connects()
  await alice.visitsShop('/settings')
  await alice.presses('Disconnect')
  await alice.seesNotice('Your vault is disconnected')
  await alice.visitsShop('/photos')
  await alice.seesNotice('There is no vault connected yet')
})

test('reconnecting is one press: she is signed in and has approved before', async ({ alice }) => {
  await alice.connects()
  await alice.visitsShop('/settings')
  await alice.presses('Disconnect')
  await alice.visitsShop('/photos')
  await alice.pressesConnect()
  await alice.seesHerPhotos()
})

test('connecting again while connected replaces the keys: one app, one connection', async ({ alice }) => {
  const old = await alice.opensAnotherTab()
  await old.visitsShop()
  await alice.connects()
  await old.pressesConnect()
  await old.seesHerPhotos()
  await alice.visitsVault('/connected-apps')
  await expect(alice.page.getByRole('button', { name: /Take it back/ })).toHaveCount(1)
})
