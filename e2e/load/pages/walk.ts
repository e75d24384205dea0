import type { Page } from 'playwright'

/** Where the two apps answer, and who walks through them. */
export type Town = { vault: string; shop: string; email: string; password: string }

/** Milliseconds of machine time: a script presses each button as soon as it is there. */
export type Times = { connectToPhoto: number; photoToOrder: number; orderToPrint: number; whole: number }

/** From the front of the shop to the print file, by somebody who is a stranger to both apps. */
export async function walks(page: Page, { vault, shop, email, password }: Town): Promise<Times> {
  await page.goto(`${shop}/`)
  const begun = performance.now()
  await page.getByRole('button', { name: 'Connect to CloudVault' }).first().click()
  await page.waitForURL(`${vault}/sign-in**`, { waitUntil: 'commit' })
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).first().click()
  const approve = page.getByRole('button', { name: 'Approve' })
  await approve.or(page.locator('.frame-picture').first()).waitFor()
  if (await approve.isVisible()) await approve.click() // not after a run that was cut short: then it is remembered
  await page.waitForURL(`${shop}/photos**`, { waitUntil: 'commit' })
  await seesPhoto(page)
  const photo = performance.now()

  await page.locator('.contact-sheet a').first().click()
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await page.getByRole('link', { name: 'Go to the basket' }).click()
  for (const [label, text] of ADDRESS) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: /^Order for/ }).click()
  await page.getByRole('heading', { level: 1, name: /^Order / }).waitFor()
  const ordered = performance.now()

  await printed(page)
  const end = performance.now()
  return {
    connectToPhoto: photo - begun,
    photoToOrder: ordered - photo,
    orderToPrint: end - ordered,
    whole: end - begun,
  }
}

/** Consent is remembered: who is to be asked again takes it back first. */
export async function takesBack(page: Page, { vault }: Town): Promise<void> {
  await page.goto(`${vault}/connected-apps`)
  await page.getByRole('button', { name: 'Take it back from PrintMyPics' }).click()
  await page.getByRole('status').getByText('can no longer').waitFor()
}

const ADDRESS = [
  ['Name', 'Alice Archer'],
  ['Street and number', '1 Silver Lane'],
  ['Postcode', '10115'],
  ['Town', 'Berlin'],
  ['Country', 'Germany'],
] as const

/** Visible is not in the document: its bytes have come and are decoded. */
async function seesPhoto(page: Page): Promise<void> {
  const first = page.locator('.frame-picture').first()
  await first.waitFor()
  await first.evaluate((image: HTMLImageElement) => image.decode())
}

/** The file itself is asked for, so that the page's own two seconds between two looks are not counted. */
async function printed(page: Page): Promise<void> {
  const file = `${page.url()}/print.pdf`
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answer = await page.context().request.get(file)
    if (answer.headers()['content-type'] === 'application/pdf') return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${file} did not appear`)
}
