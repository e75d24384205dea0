import { expect } from '@playwright/test'
import { leaves } from './leaving.ts'
import type { Person } from './person.ts'

/** What a person does in the course. */
export async function opensLesson(person: Person, slug: string): Promise<void> {
  await person.visitsVault(`/developers/learn/${slug}`)
  await expect(person.page.getByRole('region', { name: 'The danger' })).toBeVisible()
}

/** The question with these words, as a form to be answered. */
export function question({ page }: Person, words: string | RegExp) {
  return page.getByRole('group', { name: words })
}

export async function answers(person: Person, words: string | RegExp, chosen: readonly string[]): Promise<void> {
  const asked = question(person, words)
  for (const name of chosen) await asked.getByLabel(name, { exact: false }).first().check()
  await leaves(person.page, () => asked.getByRole('button', { name: 'Check' }).click())
}

/** Looks at the lesson's try until it was seen done: what is heard on the wire is written down a moment later. */
export async function seesItDone(person: Person): Promise<void> {
  const attempt = person.page.getByRole('region', { name: 'Try it' })
  await expect
    .poll(async () => {
      await person.page.reload()
      return attempt.getByRole('status').textContent()
    })
    .toContain('Done: it was seen happening')
}
