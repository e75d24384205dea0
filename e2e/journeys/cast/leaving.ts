import type { Page, Route } from '@playwright/test'

/**
 * Does what leads off this page, and is there when the next page is.
 * A click comes back as soon as the browser was told, and `goBack()` as soon as the address is written anew, which
 * Next does on the page that is being left. Whatever a test opens then is interrupted by the way back, or ends it unanswered.
 */
export async function leaves(page: Page, by: () => Promise<unknown>): Promise<void> {
  await page.waitForLoadState('domcontentloaded') // so that the next one to be heard is the next page's
  await Promise.all([page.waitForEvent('domcontentloaded'), by()])
}

/** From now on every form reaches its server, and its answer the browser only when it is let come. */
export async function holdsAnswers(page: Page): Promise<{ come: () => Promise<void> }> {
  let letCome = () => {}
  const released = new Promise<void>((resolve) => {
    letCome = resolve
  })
  const hold = async (route: Route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    await released
    await route.fulfill({ response }).catch(() => {}) // the browser waits for a later one by now
  }
  await page.route('**', hold)
  return {
    come: async () => {
      letCome()
      await page.unroute('**', hold)
    },
  }
}
