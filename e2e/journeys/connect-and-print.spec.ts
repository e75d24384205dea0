import { fetchesPrint, orders, putsInBasket, waitsForPrint } from './cast/customer.ts'
import { expect, test } from './cast/play.ts'

test('Alice connects her vault, chooses a photo, orders, and fetches her print file', async ({ alice }) => {
  await alice.connects()
  await alice.seesVaultConnected()
  await expect(alice.photographs).toHaveCount(4)

  await putsInBasket(alice)
  await orders(alice)
  await waitsForPrint(alice)

  const print = await fetchesPrint(alice)
  expect(print.version).toBe('%PDF-')
  expect(print.pages).toBe(1 + 2)
  for (const { width, height } of print.trims) expect([width, height].sort()).toEqual([130, 180])
})

test('the picker shows real pictures, and the browser never sees a token', async ({ alice }) => {
  const seen: string[] = []
  alice.page.on('request', (request) => {
    const { authorization = '' } = request.headers()
    seen.push(`${request.url()} ${authorization} ${request.postData() ?? ''}`)
  })
  await alice.connects()
  const picture = alice.photographs.first().locator('img')
  await expect(picture).toHaveJSProperty('complete', true)
  await expect(picture).not.toHaveJSProperty('naturalWidth', 0)
  expect(seen.filter((line) => /cv_(at|rt)_|access_token|refresh_token/.test(line))).toEqual([])
  const cookies = await alice.page.context().cookies()
  expect(cookies.filter((cookie) => /cv_(at|rt)_/.test(cookie.value))).toEqual([])
})

test('Alice walks by albums, and what is in one is what she sees', async ({ alice }) => {
  await alice.connects()
  const albums = alice.page.getByRole('navigation', { name: 'Albums' }).getByRole('link')
  await albums.last().click()
  await expect(albums.last()).toHaveAttribute('aria-current', 'page')
  await expect(alice.photographs.first()).toBeVisible()
})
