import { test as base } from '@playwright/test'
import { OwnApps } from '../../stage/own-apps.ts'
import { Neighbourhood } from '../../stage/owners.ts'
import { Owner } from './owner.ts'

export { expect } from './matchers.ts'

const FAMILY = ['Alice', 'Bob', 'Carol', 'Dave', 'Erin', 'Frank', 'Grace', 'Heidi']

type EachTest = { stranger: Owner; ownApps: OwnApps }
type EachWorker = { neighbourhood: Neighbourhood; alice: Owner; bob: Owner }

/** Alice and Bob live as long as a worker and stay signed in; a stranger is new in every test. */
export const test = base.extend<EachTest, EachWorker>({
  neighbourhood: [
    async ({ browserName: _none }, use, worker) => use(new Neighbourhood(`wire${worker.workerIndex}`, FAMILY, 3)),
    { scope: 'worker' },
  ],
  alice: [async ({ neighbourhood }, use) => use(new Owner(await neighbourhood.newOwner())), { scope: 'worker' }],
  bob: [async ({ neighbourhood }, use) => use(new Owner(await neighbourhood.newOwner())), { scope: 'worker' }],
  ownApps: async ({ browserName: _none }, use) => {
    const apps = new OwnApps()
    await use(apps)
    await apps.close()
  },
  stranger: async ({ neighbourhood }, use) => use(new Owner(await neighbourhood.newOwner())),
})
