import { expect, type Page } from '@playwright/test'
import type { SeedOwner } from '../../stage/seed-file.ts'
import { holdsAnswers, leaves } from './leaving.ts'
import { MAIN_STREET, type Place } from './place.ts'

/** Somebody at a browser of their own: what they can do is what its pages let them do. */
export class Person {
  constructor(
    readonly page: Page,
    readonly account: SeedOwner,
    readonly place: Place = MAIN_STREET,
  ) {}

  /** The same person in another town. */
  at(place: Partial<Place>): Person {
    return new Person(this.page, this.account, { ...this.place, ...place })
  }

  /** The same person with a second tab open. */
  async opensAnotherTab(): Promise<Person> {
    return new Person(await this.page.context().newPage(), this.account, this.place)
  }

  async visitsShop(path = '/'): Promise<void> {
    await this.page.goto(this.place.printmypics + path)
  }

  async visitsVault(path = '/'): Promise<void> {
    await this.page.goto(this.place.cloudvault + path)
  }

  async goesBack(): Promise<void> {
    await leaves(this.page, () => this.page.goBack())
  }

  async pressesConnect(): Promise<void> {
    await this.presses('Connect to CloudVault')
  }

  /** A button that leads to another page. She has that page before she does anything else: going on would take it away. */
  async presses(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name }).first()
    await button.waitFor()
    await leaves(this.page, () => button.click())
  }

  /** A double click, of which both halves come before the first is answered: the answer waits for the second. */
  async pressesTwice(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name }).first()
    await button.waitFor()
    const answers = await holdsAnswers(this.page)
    await leaves(this.page, async () => {
      await button.dblclick()
      await answers.come()
    })
  }

  /** A button that leads nowhere: only the page that it stands on changes. */
  async touches(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click()
  }

  /** Types the CloudVault password, at CloudVault and nowhere else. */
  async signsInAtVault(password = this.account.password): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: /sign in/i })).toBeVisible()
    expect(new URL(this.page.url()).origin).toBe(this.place.cloudvault)
    await this.page.getByLabel('E-mail').fill(this.account.email)
    await this.page.getByLabel('Password').fill(password)
    await this.presses('Sign in')
  }

  async approves(): Promise<void> {
    await this.presses('Approve')
  }

  async denies(): Promise<void> {
    await this.presses('Deny')
  }

  /** From the front of the shop to her photos in it. */
  async connects(): Promise<void> {
    await this.visitsShop()
    await this.pressesConnect()
    await this.signsInAtVault()
    await this.approves()
    await this.seesHerPhotos()
  }

  async seesHerPhotos(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Which ones shall we print?' })).toBeVisible()
    expect(new URL(this.page.url()).origin).toBe(this.place.printmypics)
  }

  /** Every photograph in the shop's contact sheet. */
  get photographs() {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.locator('img') })
  }

  async seesVaultConnected(): Promise<void> {
    await expect(this.page.getByRole('link', { name: 'Vault connected' })).toBeVisible()
  }

  /** On /connected-apps: the permission is hers, and so is its end. */
  async takesBackFrom(app: string): Promise<void> {
    await this.visitsVault('/connected-apps')
    await this.presses(`Take it back from ${app}`)
    await expect(this.page.getByRole('status')).toContainText(`${app} can no longer`)
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async seesNotice(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main').getByText(text).first()).toBeVisible()
  }
}
