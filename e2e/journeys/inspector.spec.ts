import type { Locator } from '@playwright/test'
import { isFitForEverybody } from './cast/fit-for-everybody.ts'
import { inspects } from './cast/foreign-client.ts'
import type { Person } from './cast/person.ts'
import { expect, test } from './cast/play.ts'

const looksAtNewestFlow = (person: Person) => inspects(person, 'PrintMyPics')

/** The parameter of that name in the chosen message. */
const line = (message: Locator, name: string) => message.getByText(name, { exact: true }).first()

test('Alice sees what was said while she connected, and what each word is for', async ({ alice }) => {
  await alice.connects()
  await looksAtNewestFlow(alice)
  const messages = alice.page.getByRole('region', { name: 'The messages' }).getByRole('link')
  for (const title of [
    'Authorization request',
    'The owner signs in',
    'The owner decides',
    'Token request with a code',
  ]) {
    await expect(messages.filter({ hasText: title })).toHaveCount(1)
  }
  await messages.filter({ hasText: 'Token request with a code' }).click()
  const message = alice.page.getByRole('article', { name: 'Token request with a code' })
  await line(message, 'code_verifier').click()
  await expect(message.getByText('A stolen code would be enough.')).toBeVisible()
  await expect(message.getByText(/PKCE verified/).first()).toBeVisible()
})

test('secrets are masked until Alice asks, and then she can compute them again', async ({ alice }) => {
  await alice.connects()
  await looksAtNewestFlow(alice)
  await alice.page.getByRole('link', { name: /Token request with a code/ }).click()
  await expect(alice.page.getByText('They are equal.')).toBeHidden()
  await alice.touches('Show secrets')
  await expect(alice.page.getByText('They are equal.')).toBeVisible()
})

test('the page fills while the dance goes on in another tab', async ({ alice }) => {
  await alice.visitsVault('/sign-in?next=/photos')
  const watching = await alice.opensAnotherTab()
  await alice.visitsShop()
  await alice.pressesConnect()
  await looksAtNewestFlow(watching)
  await expect(watching.page.getByRole('link', { name: /The owner signs in/ })).toHaveCount(0)
  await alice.signsInAtVault()
  await expect(watching.page.getByRole('link', { name: /The owner signs in/ })).toHaveCount(1)
})

test('a denial ends in the owner’s story as a no', async ({ alice }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.denies()
  await expect(alice.page).toHaveURL(/trouble/)
  await looksAtNewestFlow(alice)
  await alice.page.getByRole('link', { name: 'The owner’s story' }).click()
  await expect(alice.page.getByRole('link', { name: 'You pressed Deny.' })).toBeVisible()
})

test('who has the code: the page says where it went, and where not', async ({ alice }) => {
  await alice.connects()
  await looksAtNewestFlow(alice)
  await alice.page.getByRole('link', { name: /Token request with a code/ }).click()
  await line(alice.page.getByRole('article', { name: 'Token request with a code' }), 'code').click()
  await alice.page.getByRole('link', { name: 'Who can read this now?' }).click()
  const answer = alice.page.getByRole('region', { name: 'Who can read this authorization code now?' })
  await expect(answer.getByText('never saw it')).toHaveCount(1)
  await expect(answer).toContainText('It is good once')
})

test('nobody else finds Alice’s flow', async ({ alice, bob }) => {
  await alice.connects()
  await looksAtNewestFlow(alice)
  const answer = await bob.page.goto(alice.page.url())
  expect(answer?.status()).toBe(404)
  await expect(bob.page.getByText('Authorization request')).toHaveCount(0)
})

test('the inspector is fit for everybody', async ({ alice }) => {
  await alice.visitsVault('/developers/flows')
  await isFitForEverybody(alice, 'the inspector, empty')
  await alice.connects()
  await looksAtNewestFlow(alice)
  await alice.page.getByRole('link', { name: /Token request with a code/ }).click()
  await isFitForEverybody(alice, 'a flow')
  await alice.page.getByRole('link', { name: 'The owner’s story' }).click()
  await isFitForEverybody(alice, 'the owner’s story')
})
