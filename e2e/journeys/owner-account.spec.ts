import { readFile } from 'node:fs/promises'
import type { Person } from './cast/person.ts'
import { expect, test } from './cast/play.ts'

const NOWHERE = '00000000-0000-4000-8000-000000000000'

async function isAtHome(owner: Person): Promise<void> {
  await owner.visitsVault('/sign-in')
  await owner.signsInAtVault()
  await expect(owner.page).toHaveURL(/photos/)
}

test('Alice takes one permission back and leaves the shop the others', async ({ alice }) => {
  await alice.connects()
  await alice.visitsVault('/connected-apps')
  await alice.page.getByRole('link', { name: /Look closer.*PrintMyPics/ }).click()
  await alice.seesHeading('PrintMyPics')
  await alice.presses(/Take this back.*names of your albums/)
  await expect(alice.page.getByRole('status')).toContainText('PrintMyPics can no longer see your albums')
  await expect(alice.page.getByRole('button', { name: /names of your albums/ })).toBeHidden()
  await expect(alice.page.getByRole('button', { name: /See your photos/ })).toBeVisible()
  await alice.visitsVault('/activity')
  await alice.seesNotice(/You took one permission back from PrintMyPics: see the names of your albums/)
})

test('Alice reads what happened, and a stranger’s guess is among it', async ({ alice, bob }) => {
  await bob.page.goto(`${alice.place.cloudvault}/sign-in`)
  await bob.page.getByLabel('E-mail').fill(alice.account.email)
  await bob.page.getByLabel('Password').fill('guessed')
  await bob.presses('Sign in')
  await expect(bob.page.getByRole('main').getByRole('alert')).toBeVisible()
  await alice.connects()
  await alice.visitsVault('/activity')
  for (const line of ['You approved PrintMyPics', 'You signed in', 'Wrong password']) await alice.seesNotice(line)
})

test('Alice takes everything with her: one file, and no secret in it', async ({ alice }) => {
  await alice.connects()
  await alice.visitsVault('/account')
  const file = alice.page.waitForEvent('download')
  await alice.touches('Export everything')
  const text = await readFile(await (await file).path(), 'utf8')
  const everything = JSON.parse(text)
  expect(everything.owner.email).toBe(alice.account.email)
  expect(everything.photos).toHaveLength(4)
  expect(everything.grants[0].client_name).toBe('PrintMyPics')
  expect(text).not.toMatch(/hash|secret|argon2|cv_[ar]t_/)
})

test('Alice leaves for good, and the shop’s key opens nothing', async ({ alice }) => {
  await alice.connects()
  await alice.visitsVault('/account/delete')
  await alice.page.getByLabel('Your password').fill('not this one')
  await alice.page.getByLabel(/Delete my account/).check()
  await alice.presses('Delete everything')
  await expect(alice.page.getByRole('main').getByRole('alert')).toContainText('nothing was deleted')
  await alice.page.getByLabel('Your password').fill(alice.account.password)
  await alice.page.getByLabel(/Delete my account/).check()
  await alice.presses('Delete everything')
  await alice.seesHeading('Farewell')
  await alice.visitsShop('/photos')
  await alice.seesNotice('The permission has been taken back')
  await alice.visitsVault('/sign-in')
  await alice.signsInAtVault()
  await expect(alice.page.getByRole('main').getByRole('alert')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what is not there is said in words', async ({ alice }) => {
    await isAtHome(alice)
    for (const path of [`/photos/${NOWHERE}`, '/photos/x/delete', `/albums/${NOWHERE}`]) {
      const answer = await alice.page.goto(alice.place.cloudvault + path)
      expect(answer?.status(), path).toBe(404)
      await alice.seesHeading('Nothing is kept at this address')
    }
    for (const path of [`/orders/${NOWHERE}`, '/trouble/invented']) {
      const answer = await alice.page.goto(alice.place.printmypics + path)
      expect(answer?.status(), path).toBe(404)
      await alice.seesHeading('This page was trimmed off')
    }
  })
})
