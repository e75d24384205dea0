import type { BrowserContext } from 'playwright'
import { type Town, walks } from './walk.ts'

/** A page that is looked at, and whether React has something to do there: only then may it bring React along. */
export type Address = { title: string; url: string; needsReact: boolean }

const page = (title: string, url: string, needsReact = false): Address => ({ title, url, needsReact })

/** What a stranger sees. */
export function outside({ vault, shop }: Town): Address[] {
  return [
    page('shop: front', `${shop}/`),
    page('vault: front', `${vault}/`),
    page('vault: sign in', `${vault}/sign-in`),
    page('vault: the course', `${vault}/developers/learn`, true),
  ]
}

/** What Alice sees once she has connected, chosen and ordered; and the question, asked anew. */
export async function inside(context: BrowserContext, town: Town): Promise<Address[]> {
  const { vault, shop } = town
  const tab = await context.newPage()
  tab.setDefaultTimeout(60_000)
  const asked = tab.waitForRequest(`${vault}/oauth2/authorize?**`)
  await walks(tab, town)
  const order = tab.url()
  await tab.goto(`${shop}/photos`)
  await tab.locator('.contact-sheet a').first().click()
  await tab.getByRole('button', { name: 'Add to basket' }).click()
  await tab.getByRole('link', { name: 'Go to the basket' }).waitFor()
  const consent = await tab.goto(`${(await asked).url()}&prompt=consent`)
  if (!consent?.url().includes('/consent')) throw new Error(`Alice is not asked, but led to ${consent?.url()}`)
  await tab.close()
  return [
    page('vault: consent', consent.url()),
    page('vault: photos', `${vault}/photos`),
    page('vault: connected apps', `${vault}/connected-apps`),
    page('shop: photos', `${shop}/photos`),
    page('shop: basket', `${shop}/basket`),
    page('shop: order', order, true),
  ]
}
