import { orders, putsInBasket, writesAddress } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test('the back button after connecting leads to a page with words, and on again', async ({ alice }) => {
  await alice.connects()
  await alice.goesBack()
  await expect(alice.page.getByRole('heading', { level: 1 })).toBeVisible()
  await alice.visitsShop('/photos')
  await alice.seesHerPhotos()
})

test('a double click on Approve gives one answer, and the shop has it', async ({ alice }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  const asked: string[] = []
  alice.page.on('request', (request) => request.url().endsWith('/consent/decision') && asked.push(request.method()))
  await alice.page.waitForLoadState('domcontentloaded') // the page's small script has run by then
  await alice.pressesTwice('Approve')
  await alice.seesHerPhotos()
  expect(asked).toEqual(['POST'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('approving twice: whichever answer she sees, the first one counted', async ({ alice }) => {
    await alice.visitsShop()
    await alice.pressesConnect()
    await alice.signsInAtVault()
    await alice.pressesTwice('Approve')
    await alice.seesHeading(/Which ones shall we print|You have already answered/)
    await alice.visitsShop('/photos')
    await alice.seesHerPhotos()
  })
})

test('the consent page opened again after the answer says that it was answered', async ({ alice }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.seesHeading(/PrintMyPics asks/)
  const consent = alice.page.url()
  await alice.approves()
  await alice.seesHerPhotos()
  await alice.page.goto(consent)
  await alice.seesHeading('You have already answered')
})

test('a double click on Order places one order', async ({ alice }) => {
  await alice.connects()
  await putsInBasket(alice)
  await writesAddress(alice)
  await alice.pressesTwice(/^Order for/)
  await alice.seesHeading(/^Order /)
  await alice.visitsShop('/orders')
  await expect(alice.page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})

test('going back finds the basket empty, and ordering again from an old page of it places no second order', async ({
  alice,
}) => {
  await alice.connects()
  await putsInBasket(alice)
  const old = await alice.opensAnotherTab()
  await writesAddress(old)
  await orders(alice)
  await alice.goesBack()
  await alice.seesNotice('Nothing in it yet')
  await old.presses(/^Order for/)
  await old.seesNotice('Nothing in it yet')
  await alice.visitsShop('/orders')
  await expect(alice.page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})
