import { expect, test } from './cast/play.ts'

test('Alice says no: nothing is shared, and the shop takes it well', async ({ alice }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.denies()
  await alice.seesHeading('You said no, and nothing was shared')
  expect(alice.page.url()).toContain(alice.place.printmypics)
  await alice.visitsVault('/connected-apps')
  await alice.seesNotice('Nobody has a key')
})

test('having said no, she may change her mind', async ({ alice }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.denies()
  await alice.pressesConnect()
  await alice.approves()
  await alice.seesHerPhotos()
})
