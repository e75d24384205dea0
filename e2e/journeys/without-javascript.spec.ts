import { fetchesPrint, orders, putsInBasket } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test.use({ javaScriptEnabled: false })

test('the whole dance and an order work without a line of JavaScript', async ({ alice }) => {
  await alice.connects()
  await putsInBasket(alice)
  const order = await orders(alice)
  await expect
    .poll(
      async () => {
        await alice.page.goto(order)
        return alice.page.getByRole('main').textContent()
      },
      { timeout: 90_000 },
    )
    .toContain('Printed and trimmed')
  expect((await fetchesPrint(alice)).pages).toBe(3)
  await alice.visitsShop('/settings')
  await alice.presses('Disconnect')
  await alice.seesNotice('Your vault is disconnected')
})
