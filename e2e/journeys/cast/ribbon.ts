import { expect } from '@playwright/test'
import type { Person } from './person.ts'

/** The ribbon opens a window of its own. */
export async function asksWhatHappened(person: Person): Promise<Person['page']> {
  const opened = person.page.context().waitForEvent('page')
  await person.page.getByRole('link', { name: 'See what just happened' }).click()
  const inspector = await opened
  await expect(inspector.getByRole('region', { name: 'The messages' })).toBeVisible()
  return inspector
}

/** A line of the diagram. */
export const messageIn = (inspector: Person['page'], title: string) =>
  inspector.getByRole('region', { name: 'The messages' }).getByRole('link').filter({ hasText: title })
