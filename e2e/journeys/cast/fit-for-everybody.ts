import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Person } from './person.ts'

/** Whoever sits before a page. */
type Onlooker = Pick<Person, 'page'>

const WIDTHS = [360, 1440]

/** Looks at the page in front of this person at both ends of the widths people have, by day and by night. */
export async function isFitForEverybody(person: Onlooker, name: string): Promise<void> {
  for (const width of WIDTHS) await fits(person, name, width)
  await hasNoFaults(person.page, `${name}, dark`, 'dark')
  await person.page.setViewportSize({ width: 1280, height: 800 })
  await person.page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

/** One page of a family that shares its looks: by day, at one width. */
export async function fits({ page }: Onlooker, name: string, width: number): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await page.waitForLoadState()
  await page.setViewportSize({ width, height: 900 })
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect.soft(scrollWidth, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(clientWidth)
  await hasNoFaults(page, `${name}, light, ${width}`, 'light')
}

/**
 * By night only the colours are others: everything else axe knows has been looked at by day.
 * The legacy mode leaves out the second page axe opens for the sake of frames, of which neither app has any; it and
 * keeping nothing but violations make a look three times as fast.
 */
async function hasNoFaults(page: Onlooker['page'], name: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(colorScheme === 'dark'
      ? { runOnly: { type: 'rule', values: ['color-contrast'] } }
      : { rules: { 'target-size': { enabled: true } } }),
  })
  const { violations } = await axe.analyze()
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  expect.soft(faults, name).toEqual([])
}
