import { expect } from '@playwright/test'
import type { Person } from './person.ts'
import { type PrintFile, readPrintFile } from './print-file.ts'

/** What a person does in the shop once the vault is connected. */
export async function putsInBasket(person: Person, nth = 0): Promise<void> {
  const { page } = person
  await person.visitsShop('/photos')
  await person.photographs.nth(nth).getByRole('link').click()
  await page.getByRole('radio', { name: /13.*18/ }).check()
  await page.getByRole('radio', { name: /matt/i }).check()
  await page.getByLabel('How many').fill('2')
  await person.presses('Add to basket')
  await person.seesNotice(/is in the basket/)
}

export async function writesAddress(person: Person): Promise<void> {
  const { page } = person
  await person.visitsShop('/basket')
  await page.getByLabel('Name').fill('Alice Archer')
  await page.getByLabel('Street and number').fill('1 Silver Lane')
  await page.getByLabel('Postcode').fill('10115')
  await page.getByLabel('Town').fill('Berlin')
  await page.getByLabel('Country').fill('Germany')
}

export async function orders(person: Person): Promise<string> {
  await writesAddress(person)
  await person.presses(/^Order for/)
  await expect(person.page.getByRole('heading', { level: 1, name: /^Order / })).toBeVisible()
  return person.page.url()
}

/** The order page draws itself anew while the press runs; without scripts its link does. */
export async function waitsForPrint(person: Person): Promise<void> {
  await expect(person.page.getByText('Printed and trimmed')).toBeVisible({ timeout: 90_000 })
}

export async function fetchesPrint(person: Person): Promise<PrintFile> {
  const link = person.page.getByRole('link', { name: /print file/i })
  const address = new URL((await link.getAttribute('href')) ?? '', person.page.url()).href
  const answer = await person.page.context().request.get(address)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return readPrintFile(await answer.body())
}
