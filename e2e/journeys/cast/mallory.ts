import type { Page } from '@playwright/test'
import { Person } from './person.ts'

/** Has a browser and an account like everybody else, and wants what is not his. */
export class Mallory extends Person {
  /** Holds a callback back on its way to the shop: the browser never delivers it, Mallory has its address. */
  async intercepts(page: Page, act: () => Promise<void>): Promise<string> {
    const stolen = new Promise<string>((resolve) => {
      void page.route(/\/callback\?/, async (route) => {
        resolve(route.request().url())
        await route.abort()
      })
    })
    await act()
    const address = await stolen
    await page.unroute(/\/callback\?/)
    return address
  }

  /** Opens somebody else's callback in his own browser. */
  async opens(address: string): Promise<void> {
    await this.page.goto(address)
  }
}
