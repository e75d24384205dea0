import { expect } from '@playwright/test'
import type { Person } from './person.ts'

/** This person opens a client's request and approves: the address that the answer sends the browser to, where nobody listens. */
export async function approvesFor(person: Person, request: string): Promise<URL> {
  const sentOn = new Promise<URL>((resolve) => {
    void person.page.route('**/consent/decision', async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 })
      await route.fulfill({ body: 'back at the client' })
      resolve(new URL(answer.headers().location ?? ''))
    })
  })
  await person.page.goto(request)
  await person.signsInAtVault()
  await person.approves()
  return sentOn
}

/** Opens the newest flow of this client in the inspector. */
export async function inspects(person: Person, client: string): Promise<void> {
  await person.visitsVault('/developers/flows')
  await person.page
    .getByRole('main')
    .getByRole('link', { name: `${client}, ` })
    .first()
    .click()
  await expect(person.page.getByRole('region', { name: 'The messages' })).toBeVisible()
}

/** Opens the nth message of this kind, and reads there what was found. */
export async function sees({ page }: Person, title: string, found: string | RegExp, nth = 0): Promise<void> {
  await page.getByRole('region', { name: 'The messages' }).getByRole('link').filter({ hasText: title }).nth(nth).click()
  await expect(
    page.getByRole('article', { name: title }).getByRole('listitem').filter({ hasText: found }).first(),
  ).toBeVisible()
}
