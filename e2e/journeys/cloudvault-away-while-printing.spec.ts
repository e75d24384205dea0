import { orders, putsInBasket, waitsForPrint } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test('CloudVault is down when the press starts: the order waits and is printed later', async ({
  alice: visitor,
  ownApps,
}) => {
  const vault = await ownApps.opensVault()
  const shop = await ownApps.opensShop({}, vault.url)
  const alice = visitor.at({ cloudvault: vault.url, printmypics: shop.url })
  await alice.connects()
  await putsInBasket(alice)
  await vault.stops()
  await orders(alice)
  await expect(alice.page.getByText('We could not fetch your originals')).toBeVisible({ timeout: 60_000 })
  await alice.page.route('**/progress', (route) => route.abort()) // her page stays as it is, should the shop be quicker than she is
  await vault.starts()
  await alice.presses('Try again now')
  await alice.page.unroute('**/progress')
  await waitsForPrint(alice)
})
