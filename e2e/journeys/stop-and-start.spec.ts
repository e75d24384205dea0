import { fetchesPrint, orders, putsInBasket, waitsForPrint } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test('both apps are stopped and started in the middle of everything, and nothing is lost', async ({
  alice: visitor,
  ownApps,
}) => {
  const vault = await ownApps.opensVault()
  const shop = await ownApps.opensShop({}, vault.url)
  const alice = visitor.at({ cloudvault: vault.url, printmypics: shop.url })

  await alice.visitsShop()
  await alice.pressesConnect()
  await vault.stops()
  await shop.stops()
  await Promise.all([vault.starts(), shop.starts()])
  await alice.signsInAtVault()
  await alice.seesHeading(/asks to see your photos/)

  await vault.stops('SIGKILL')
  await vault.starts()
  await alice.approves()
  await alice.seesHerPhotos()

  await shop.stops('SIGKILL')
  await shop.starts()
  await putsInBasket(alice)
  const order = await orders(alice)
  await shop.stops('SIGKILL')
  await shop.starts()
  await alice.page.goto(order)
  await waitsForPrint(alice)
  expect((await fetchesPrint(alice)).pages).toBe(3)
})

test('CloudVault is down when Alice presses Connect: the shop says so and she tries again', async ({
  alice: visitor,
  ownApps,
}) => {
  const vault = await ownApps.opensVault()
  const shop = await ownApps.opensShop({}, vault.url)
  const alice = visitor.at({ cloudvault: vault.url, printmypics: shop.url })
  await vault.stops()
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.seesHeading('CloudVault does not answer')
  await vault.starts()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.approves()
  await alice.seesHerPhotos()

  await vault.stops()
  await alice.visitsShop('/photos')
  await alice.seesNotice('CloudVault does not answer')
  await alice.visitsShop('/settings')
  await alice.presses('Disconnect')
  await alice.seesNotice('Your vault is disconnected here')
})
