import { expect, type Page } from '@playwright/test'
import { leaves } from './leaving.ts'
import type { Person } from './person.ts'
import { MAIN_STREET } from './place.ts'

/** The name of a button that is a photograph. */
export const PHOTOGRAPH = /^Print (?!at the counter)/

/** The photo booth in the shop: a screen that anybody may touch, and nobody can type at. */
export class Booth {
  constructor(readonly page: Page) {}

  async isFree(): Promise<void> {
    await this.page.goto(`${MAIN_STREET.printmypics}/kiosk`)
    await expect(this.page.getByRole('button', { name: 'Fetch my photos' })).toBeVisible()
  }

  /** Every one of its buttons leads to its next screen. */
  async touched(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name }).first()
    await button.waitFor()
    await leaves(this.page, () => button.click())
  }

  /** The address in the QR code, as a phone's camera reads it. */
  async showsCode(): Promise<{ address: string; userCode: string }> {
    await this.isFree()
    await this.touched('Fetch my photos')
    const label = await this.page.getByRole('img', { name: /^QR code/ }).getAttribute('aria-label')
    const [, where, userCode] = label?.match(/opens (\S+) with the code (\S+)$/) ?? []
    if (!where || !userCode) throw new Error(`this QR code says nothing: ${label}`)
    return { address: `http://${where}?user_code=${userCode}`, userCode }
  }

  async shows(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main').getByText(text).first()).toBeVisible({ timeout: 60_000 })
  }

  get photographs() {
    return this.page.getByRole('main').getByRole('button', { name: PHOTOGRAPH })
  }
}

/** On her own phone: she reads the code, signs in at CloudVault and nowhere else, and is asked. */
export async function takesCodeToPhone(person: Person, { address, userCode }: { address: string; userCode: string }) {
  await person.page.goto(address)
  await person.signsInAtVault()
  await expect(person.page.getByRole('main').getByText(userCode)).toBeVisible()
}
