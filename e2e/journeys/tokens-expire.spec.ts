import { fetchesPrint, orders, putsInBasket, waitsForPrint } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test('access tokens live for two seconds: Alice shops on, and the press fetches what she ordered', async ({
  alice: visitor,
  ownApps,
}) => {
  const shop = await ownApps.opensShop({ access_token_ttl: 2 })
  const alice = visitor.at({ printmypics: shop.url })
  await alice.connects()
  await putsInBasket(alice)
  await putsInBasket(alice, 1)
  await orders(alice)
  await waitsForPrint(alice)
  expect((await fetchesPrint(alice)).pages).toBe(1 + 4)
  await alice.visitsShop('/settings')
  await expect(alice.page.getByText('Last renewed')).toBeVisible()
  await expect(alice.page.getByText('not yet')).toBeHidden()
})

test('when the refresh token has died of idleness, the shop asks for the permission again', async ({
  alice: visitor,
  ownApps,
}) => {
  const shop = await ownApps.opensShop({ access_token_ttl: 1, refresh_token_idle_ttl: 1 })
  const alice = visitor.at({ printmypics: shop.url })
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.approves()
  await expect
    .poll(async () => {
      await alice.visitsShop('/photos')
      return alice.page.getByRole('main').textContent()
    })
    .toContain('The permission has been taken back')
})
