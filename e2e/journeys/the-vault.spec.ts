import { pngOf } from '../protocol/cast/png.ts'
import { isFitForEverybody } from './cast/fit-for-everybody.ts'
import { expect, test } from './cast/play.ts'

const PICKER = 'Drop photos here, or choose them'
const square = { name: 'red-square.png', mimeType: 'image/png', buffer: pngOf(640, 480) }
const letter = { name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Dear Bob, this is a letter.') }

test('Alice adds a photo to her vault, and the shop sees it', async ({ alice }) => {
  await alice.connects()
  await alice.visitsVault('/photos/upload')
  await alice.page.getByLabel(PICKER).setInputFiles(square)
  await expect(alice.page.getByRole('link', { name: 'Added' })).toBeVisible()
  await alice.visitsShop('/photos')
  await expect(alice.photographs).toHaveCount(5)
})

test('several files at once: the good one is added, the letter called .jpg is refused in words', async ({ alice }) => {
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page).toHaveURL(/photos/)
  await alice.visitsVault('/photos/upload')
  await alice.page.getByLabel(PICKER).setInputFiles([letter, square])
  await expect(alice.page.getByRole('status')).toContainText('1 of 2 added')
  const line = alice.page.getByRole('listitem').filter({ hasText: 'letter.jpg' })
  await expect(line).not.toContainText(/Waits|Sending|Developing/)
})

test('Alice deletes a photo, after being asked', async ({ alice }) => {
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page.getByRole('heading', { level: 1, name: 'Photos' })).toBeVisible()
  await alice.page
    .getByRole('main')
    .getByRole('link')
    .filter({ has: alice.page.getByRole('img') })
    .first()
    .click()
  await alice.page.getByRole('link', { name: /delete/i }).click()
  await alice.presses(/delete/i)
  await alice.seesNotice('The photo is deleted.')
})

test('Alice ends another session of hers', async ({ alice, bob }) => {
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page).toHaveURL(/photos/)
  const elsewhere = bob.page
  await elsewhere.goto(`${alice.place.cloudvault}/sign-in`)
  await elsewhere.getByLabel('E-mail').fill(alice.account.email)
  await elsewhere.getByLabel('Password').fill(alice.account.password)
  await bob.presses('Sign in')
  await expect(elsewhere).toHaveURL(/photos/)
  await alice.visitsVault('/sessions')
  await alice.presses(/^End/)
  await elsewhere.goto(`${alice.place.cloudvault}/photos`)
  await expect(elsewhere.getByRole('heading', { name: 'Sign in to your vault' })).toBeVisible()
})

test('Alice makes an album, gives it a name and a photo, and changes her mind', async ({ alice }) => {
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page).toHaveURL(/photos/)
  await alice.visitsVault('/albums')
  await alice.page.getByLabel('A new album, called').fill('For the hallway')
  await alice.presses('Create it')
  await isFitForEverybody(alice, 'changing an album')
  await alice.page.getByRole('checkbox').first().check()
  await alice.presses('Keep this')
  await expect(alice.page.getByRole('heading', { level: 1, name: 'For the hallway' })).toBeVisible()
  await expect(alice.page.getByText('1 photograph')).toBeVisible()
  await alice.page.getByRole('link', { name: 'Change this album' }).click()
  await alice.page.getByLabel('Its name').fill('For the stairs')
  await alice.page.getByRole('checkbox').first().uncheck()
  await alice.presses('Keep this')
  await alice.seesNotice('There are no photos in this album.')
  await alice.page.getByRole('link', { name: 'Change this album' }).click()
  await alice.presses('Delete the album')
  await alice.seesNotice('The album is deleted.')
})

test('the upload form keeps its button, which opens the picker', async ({ alice }) => {
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page).toHaveURL(/photos/)
  await alice.visitsVault('/photos/upload')
  await expect(alice.page.getByLabel(PICKER)).toBeVisible() // the page listens
  const asked = alice.page.waitForEvent('filechooser')
  await alice.touches('Add photos')
  await (await asked).setFiles(square)
  await expect(alice.page.getByRole('link', { name: 'Added' })).toBeVisible()
})
