import { pngOf } from '../protocol/cast/png.ts'
import { expect, test } from './cast/play.ts'

test.use({ javaScriptEnabled: false })

const square = { name: 'red-square.png', mimeType: 'image/png', buffer: pngOf(640, 480) }

test('adding a photo works as a plain form', async ({ alice }) => {
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page).toHaveURL(/photos/)
  await alice.visitsVault('/photos/upload')
  await alice.page.getByLabel('Choose your photos').setInputFiles(square)
  await alice.presses('Add photos')
  await alice.seesNotice(/1 photograph added/)
})
