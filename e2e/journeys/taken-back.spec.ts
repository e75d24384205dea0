import { fetchesPrint, orders, putsInBasket, waitsForPrint } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test('Alice takes the permission back: the shop says so and keeps her basket', async ({ alice }) => {
  await alice.connects()
  await putsInBasket(alice)
  await alice.takesBackFrom('PrintMyPics')
  await alice.visitsShop('/photos')
  await alice.seesNotice('The permission has been taken back')
  await alice.visitsShop('/basket')
  await alice.seesHeading('Your basket')
  await expect(alice.page.getByRole('button', { name: /^Order for/ })).toBeVisible()
})

test('an order placed without permission waits for it, and is printed after reconnecting', async ({ alice }) => {
  await alice.connects()
  await putsInBasket(alice)
  await alice.takesBackFrom('PrintMyPics')
  await orders(alice)
  await alice.seesNotice('We need your permission again')
  await alice.pressesConnect()
  await alice.approves()
  await waitsForPrint(alice)
  expect((await fetchesPrint(alice)).pages).toBe(3)
})
