import type { Page } from '@playwright/test'

/**
 * Does what leads off this page, and is there when the next page is.
 * A click comes back as soon as the browser was told, and `goBack()` as soon as the address is written anew, which
 * Next does on the page that is being left. Whatever a test opens then is interrupted by the way back, or ends it unanswered.
 */
export async function leaves(page: Page, by: () => Promise<unknown>): Promise<void> {
  await page.waitForLoadState('domcontentloaded') // so that the next one to be heard is the next page's
  await Promise.all([page.waitForEvent('domcontentloaded'), by()])
}
