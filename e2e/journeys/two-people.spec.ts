import { putsInBasket } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test('Alice and Bob shop side by side, and neither sees the other', async ({ alice, bob }) => {
  await Promise.all([alice.connects(), bob.connects()])
  await putsInBasket(alice)
  await bob.visitsShop('/basket')
  await bob.seesNotice('Nothing in it yet')
  for (const person of [alice, bob]) {
    await person.visitsShop('/settings')
    await person.seesNotice(person.account.name)
  }
  const address = await alice.photographs.page().context().request.get(`${alice.place.printmypics}/photos`)
  expect(address.status()).toBe(200)
})

test('Bob cannot open Alice\u2019s photograph or order through the shop', async ({ alice, bob }) => {
  await Promise.all([alice.connects(), bob.connects()])
  const picture = await alice.photographs.first().locator('img').getAttribute('src')
  const refused = await bob.page.context().request.get(new URL(picture ?? '', alice.place.printmypics).href)
  expect(refused.status()).toBe(404)
})

test('one computer, two people: "Not you?" lets Bob answer in Alice\u2019s browser', async ({ alice, bob }) => {
  await alice.connects()
  const together = alice.page
  await alice.visitsShop('/settings')
  await alice.presses('Disconnect')
  await alice.takesBackFrom('PrintMyPics')
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.presses('Not you?')
  await together.getByLabel('E-mail').fill(bob.account.email)
  await together.getByLabel('Password').fill(bob.account.password)
  await alice.presses('Sign in')
  await alice.approves()
  await alice.visitsShop('/settings')
  await alice.seesNotice('Bob')
})
