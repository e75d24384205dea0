import { orders, putsInBasket, waitsForPrint } from './cast/customer.ts'
import { isFitForEverybody } from './cast/fit-for-everybody.ts'
import { expect, test } from './cast/play.ts'

test.describe.configure({ mode: 'parallel' }) // many pages, and no one waits for another

for (const path of [
  '/',
  '/sign-in',
  '/photos',
  '/basket',
  '/orders',
  '/settings',
  '/trouble/denied',
  '/kiosk',
  '/nowhere',
]) {
  test(`the shop, before anything is connected: ${path}`, async ({ alice }) => {
    await alice.visitsShop(path)
    await isFitForEverybody(alice, `shop ${path}`)
  })
}

test('the shop, choosing', async ({ alice }) => {
  await alice.connects()
  await isFitForEverybody(alice, 'the contact sheet')
  await alice.photographs.first().getByRole('link').click()
  await alice.seesNotice('How many')
  await isFitForEverybody(alice, 'size and finish')
})

test('the shop, ordering', async ({ alice }) => {
  await alice.connects()
  await putsInBasket(alice)
  await alice.visitsShop('/basket')
  await isFitForEverybody(alice, 'the basket')
  await alice.presses(/^Order for/)
  await alice.seesNotice('lines need another look')
  await isFitForEverybody(alice, 'the basket, with an address to look at again')
})

test('the shop, once it is printed', async ({ alice }) => {
  await alice.connects()
  await putsInBasket(alice)
  await orders(alice)
  await waitsForPrint(alice)
  await isFitForEverybody(alice, 'the order')
  for (const path of ['/orders', '/settings']) {
    await alice.visitsShop(path)
    await isFitForEverybody(alice, `shop ${path}`)
  }
})

for (const path of [
  '/',
  '/sign-in',
  '/sign-in?problem=password',
  '/consent?request=gone',
  '/developers',
  '/nowhere',
  '/oauth2/authorize?client_id=nobody',
]) {
  test(`the vault, from outside: ${path}`, async ({ alice }) => {
    await alice.visitsVault(path)
    await isFitForEverybody(alice, `vault ${path}`)
  })
}

test('the vault, asking', async ({ alice }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await isFitForEverybody(alice, 'sign in, with a request waiting')
  await alice.signsInAtVault()
  await alice.seesHeading(/PrintMyPics asks/)
  await isFitForEverybody(alice, 'consent')
})

test('the vault, its apps', async ({ alice }) => {
  await alice.connects()
  await alice.visitsVault('/connected-apps')
  await isFitForEverybody(alice, 'connected apps')
})

const INSIDE = {
  'her photos': ['/photos', '/photos/upload', '/albums'],
  'her account': ['/activity', '/account', '/account/delete', '/password', '/sessions'],
  'her apps': ['/developers/apps/new', '/developers/apps/new?kind=web'],
}
for (const [what, paths] of Object.entries(INSIDE)) {
  test(`the vault, from inside: ${what}`, async ({ alice }) => {
    await alice.visitsVault('/sign-in')
    await alice.signsInAtVault()
    await expect(alice.page).toHaveURL(/photos/)
    for (const path of paths) {
      await alice.visitsVault(path)
      await isFitForEverybody(alice, `vault ${path}`)
    }
  })
}

test('the vault, from inside: one photo', async ({ alice }) => {
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page).toHaveURL(/photos/)
  const picture = alice.page
    .getByRole('main')
    .getByRole('link')
    .filter({ has: alice.page.getByRole('img') })
  await picture.first().click()
  await expect(alice.page.getByRole('link', { name: /delete/i })).toBeVisible()
  await isFitForEverybody(alice, 'one photo')
})
