import { expect, test } from './cast/play.ts'

test('a state that the shop never made is refused', async ({ alice }) => {
  await alice.visitsShop()
  await alice.visitsShop('/callback?code=cv_ac_x&state=invented&iss=http%3A%2F%2F127.0.0.1%3A4000')
  await alice.seesHeading('We do not remember asking CloudVault this')
})

test('a callback with nothing in it is refused', async ({ alice }) => {
  await alice.visitsShop('/callback')
  await alice.seesHeading('We do not remember asking CloudVault this')
})

test('Mallory cannot use a callback that belongs to Alice\u2019s browser', async ({ alice, mallory }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  const stolen = await mallory.intercepts(alice.page, () => alice.approves())
  await mallory.visitsShop()
  await mallory.opens(stolen)
  await mallory.seesHeading('That answer belongs to another browser')
  await mallory.visitsShop('/settings')
  await mallory.seesNotice('No vault is connected')
})

test('Mallory cannot slip his vault into Alice\u2019s shop', async ({ alice, mallory }) => {
  await mallory.visitsShop()
  await mallory.pressesConnect()
  await mallory.signsInAtVault()
  const his = await mallory.intercepts(mallory.page, () => mallory.approves())
  await alice.visitsShop()
  await alice.page.goto(his)
  await alice.seesHeading('That answer belongs to another browser')
  await alice.visitsShop('/settings')
  await alice.seesNotice('No vault is connected')
})

for (const [what, change] of [
  ['is missing', (url: URL) => url.searchParams.delete('iss')],
  ['names somebody else', (url: URL) => url.searchParams.set('iss', 'http://evil.test')],
] as const) {
  test(`an answer whose iss ${what} is thrown away`, async ({ alice, mallory }) => {
    await alice.visitsShop()
    await alice.pressesConnect()
    await alice.signsInAtVault()
    const url = new URL(await mallory.intercepts(alice.page, () => alice.approves()))
    change(url)
    await alice.page.goto(url.href)
    await alice.seesHeading('That answer did not come from CloudVault')
  })
}

test('an error code that nobody knows is quoted as text, not believed as markup', async ({ alice, mallory }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  const url = new URL(await mallory.intercepts(alice.page, () => alice.approves()))
  url.searchParams.delete('code')
  url.searchParams.set('error', 'strange_weather')
  url.searchParams.set('error_description', '<img src=x onerror=alert(1)>')
  await alice.page.goto(url.href)
  await alice.seesHeading('CloudVault could not do what we asked')
  await expect(alice.page.getByRole('main').getByRole('img')).toHaveCount(0)
})

test('a callback delivered twice ends as the first time', async ({ alice, mallory }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  const callback = await mallory.intercepts(alice.page, () => alice.approves())
  await alice.page.goto(callback)
  await alice.seesHerPhotos()
  await alice.page.goto(callback)
  await alice.seesHerPhotos()
})
