import type { Page } from '@playwright/test'
import { Person } from './person.ts'

/** Has a browser and an account like everybody else, and wants what is not his. */
export class Mallory extends Person {
  /** Sits between the browser and CloudVault when the answer is given: the shop never sees it, Mallory does. */
  async intercepts(page: Page, act: () => Promise<void>): Promise<string> {
    const stolen = new Promise<string>((resolve) => {
      void page.route('**/consent/decision', async (route) => {
        const answer = await route.fetch({ maxRedirects: 0 })
        await route.fulfill({ body: 'nothing came' })
        resolve(answer.headers().location ?? '')
      })
    })
    await act()
    const address = await stolen
    await page.unroute('**/consent/decision')
    return address
  }

  /** Opens somebody else's callback in his own browser. */
  async opens(address: string): Promise<void> {
    await this.page.goto(address)
  }
}
