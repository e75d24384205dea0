import { expect, type Page } from '@playwright/test'
import { isFitForEverybody } from '../journeys/cast/fit-for-everybody.ts'
import { environmentOf } from '../stage/environment.ts'
import { test } from './stage.ts'

test('the labs in a browser: predicted, played, and then by hand in a second window', async ({ page, stage }) => {
  await page.goto(`${stage.vault}/developers/labs`)
  await isFitForEverybody({ page }, 'the list of labs')
  await page.getByRole('link', { name: 'in one table' }).click()
  await expect(page.getByRole('heading', { name: 'Attacks and defences' })).toBeVisible()
  await isFitForEverybody({ page }, 'the matrix')

  await page.goto(`${stage.vault}/developers/labs/redirect-by-prefix`)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Run the attack' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'What Mallory got' })).toBeVisible({ timeout: 90_000 })
  await isFitForEverybody({ page }, 'a lab that was played')

  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'open her console' }).click()
  const desk = await opened
  await desk.getByRole('button', { name: 'Arm it, with the defence off' }).press('Enter')
  const link = desk.getByRole('link', { name: '/oauth2/authorize' })
  await approves(page, (await link.getAttribute('href')) ?? '')
  await expect(page).toHaveURL(/mallory\.localhost/)

  await desk.getByRole('link', { name: 'See what has reached you' }).press('Enter')
  await desk.getByRole('button', { name: 'Redeem it' }).press('Enter')
  await desk.getByRole('button', { name: 'Ask for photographs with it' }).press('Enter')
  await expect(desk.getByRole('status')).toContainText('You did it. Mallory has')
  await isFitForEverybody({ page: desk }, 'Mallory’s console')
  await desk.getByRole('button', { name: 'Reset' }).press('Enter')
  await expect(desk.getByRole('heading', { name: 'Arm the lab' })).toBeVisible()
})

/** The learner plays Alice, in the first window. */
async function approves(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('E-mail').fill('alice@cloudvault.example')
  await page.getByLabel('Password', { exact: true }).fill(environmentOf('cloudvault').DEMO_ALICE_PASSWORD ?? '')
  await page.getByRole('button', { name: 'Sign in' }).press('Enter')
  await page.getByRole('button', { name: 'Approve' }).press('Enter')
}
