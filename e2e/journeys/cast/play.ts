import { type Browser, test as base } from '@playwright/test'
import { OwnApps } from '../../stage/own-apps.ts'
import { Neighbourhood } from '../../stage/owners.ts'
import { Mallory } from './mallory.ts'
import { Person } from './person.ts'

export { expect } from '@playwright/test'

const FAMILY = ['Alice', 'Alice', 'Alice', 'Alice', 'Alice', 'Bob', 'Bob', 'Mallory']

type EachTest = { alice: Person; bob: Person; mallory: Mallory; ownApps: OwnApps }
type EachWorker = { neighbourhood: Neighbourhood }

/** Nobody knows anybody from an earlier scene, and everybody has a browser of their own. */
export const test = base.extend<EachTest, EachWorker>({
  neighbourhood: [
    async ({ browserName: _chromium }, use, worker) => use(new Neighbourhood(`street${worker.workerIndex}`, FAMILY, 4)),
    { scope: 'worker' },
  ],
  alice: async ({ page, neighbourhood }, use) => use(new Person(page, await neighbourhood.newOwner('Alice'))),
  bob: async ({ browser, neighbourhood }, use) => {
    const page = await browserOfTheirOwn(browser)
    await use(new Person(page, await neighbourhood.newOwner('Bob')))
    await page.context().close()
  },
  mallory: async ({ browser, neighbourhood }, use) => {
    const page = await browserOfTheirOwn(browser)
    await use(new Mallory(page, await neighbourhood.newOwner('Mallory')))
    await page.context().close()
  },
  ownApps: async ({ browserName: _chromium }, use) => {
    const apps = new OwnApps()
    await use(apps)
    await apps.close()
  },
})

async function browserOfTheirOwn(browser: Browser) {
  return (await browser.newContext({ locale: 'en-GB' })).newPage()
}
