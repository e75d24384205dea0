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
  await alice.connects()
  await alice.visitsShop()
  const again = alice.page.getByRole('button', { name: 'Connect to CloudVault' })
  if (await again.isVisible()) await again.click()
  await alice.visitsShop('/photos')
  await alice.seesHerPhotos()
  await alice.visitsVault('/connected-apps')
  await expect(alice.page.getByRole('button', { name: /Take it back/ })).toHaveCount(1)
})
