import { Booth, PHOTOGRAPH, takesCodeToPhone } from './cast/booth.ts'
import { expect, test as play } from './cast/play.ts'

const test = play.extend<{ booth: Booth; otherBooth: Booth }>({
  booth: async ({ browser }, use) => {
    const page = await browser.newPage({ locale: 'en-GB' })
    await use(new Booth(page))
    await page.close()
  },
  otherBooth: async ({ browser }, use) => {
    const page = await browser.newPage({ locale: 'en-GB' })
    await use(new Booth(page))
    await page.close()
  },
})

test('Alice says yes on her phone, and chooses her photos at the booth', async ({ alice, booth }) => {
  await takesCodeToPhone(alice, await booth.showsCode())
  await alice.approves()

  await booth.shows('Hello, Alice')
  await expect(booth.photographs).toHaveCount(4)
  await booth.touched(PHOTOGRAPH)
  await booth.touched(/^One print more/)
  await booth.shows('2 prints')

  await booth.touched('Print at the counter')
  await booth.shows(/PMP-\d{5}/)
  await booth.touched('Finish')
  await booth.shows('This booth has forgotten you')
})

test('when Alice has finished, CloudVault no longer lists the shop among her apps', async ({ alice, booth }) => {
  await takesCodeToPhone(alice, await booth.showsCode())
  await alice.approves()
  await booth.shows('Hello, Alice')
  await booth.touched('Finish')
  await booth.shows('This booth has forgotten you')

  await alice.visitsVault('/connected-apps')
  await expect(alice.page.getByRole('button', { name: /PrintMyPics/ })).toHaveCount(0)
})

test('Alice says no, and the booth has seen nothing', async ({ alice, booth }) => {
  await takesCodeToPhone(alice, await booth.showsCode())
  await alice.denies()
  await booth.shows('You said no, and nothing was shared')
})

test('nobody touches the booth: it asks, waits for whoever is there, and forgets whoever is not', async ({
  alice,
  booth,
}) => {
  await booth.page.clock.install()
  await takesCodeToPhone(alice, await booth.showsCode())
  await alice.approves()
  await booth.shows('Hello, Alice')

  await booth.page.clock.fastForward('01:15')
  await booth.shows('Are you still there?')
  await booth.page.keyboard.press('Shift')
  await expect(booth.page.getByText('Are you still there?')).toBeHidden()

  await booth.page.clock.fastForward('01:50')
  await booth.shows('This booth has forgotten you')
})

test('whoever stands in the shop finds the booth from its front page', async ({ alice }) => {
  await alice.visitsShop()
  await alice.page.getByRole('link', { name: 'Use the photo booth' }).click()
  await expect(alice.page.getByRole('button', { name: 'Fetch my photos' })).toBeVisible()
})

test('Alice’s photos appear at her booth, and at no other', async ({ alice, booth, otherBooth }) => {
  const code = await booth.showsCode()
  await otherBooth.showsCode()
  await takesCodeToPhone(alice, code)
  await alice.approves()
  await booth.shows('Hello, Alice')
  await otherBooth.page.reload()
  await otherBooth.shows('Now take out your phone')
})

test('a booth without scripts fetches the photos all the same', async ({ alice, browser }) => {
  const page = await browser.newPage({ locale: 'en-GB', javaScriptEnabled: false })
  const booth = new Booth(page)
  await takesCodeToPhone(alice, await booth.showsCode())
  await alice.approves()
  await booth.shows('Hello, Alice')
  await booth.touched('Finish')
  await booth.shows('This booth has forgotten you')
  await page.close()
})
