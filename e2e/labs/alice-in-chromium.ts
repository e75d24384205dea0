import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test'
import { environmentOf } from '../stage/environment.ts'

/** Alice with a real browser: its frames, its history, its headers and its rules for cookies. */
export class AliceInChromium {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly profile: string | null = null,
  ) {}

  /** `bypassCSP`: the app that she visits lets other people's scripts onto its pages. */
  static async visiting(browser: Browser): Promise<AliceInChromium> {
    const context = await browser.newContext({ bypassCSP: true })
    return new AliceInChromium(context, await context.newPage())
  }

  /** With a profile of her own that lets cookies into frames as `SameSite` says: a private window lets none in. */
  static async atHome(options: LaunchOptions): Promise<AliceInChromium> {
    const profile = await mkdtemp(join(tmpdir(), 'alices-browser-'))
    await mkdir(join(profile, 'Default'))
    await writeFile(join(profile, 'Default/Preferences'), '{"profile":{"cookie_controls_mode":0}}')
    const context = await chromium.launchPersistentContext(profile, options)
    return new AliceInChromium(context, await context.newPage(), profile)
  }

  /** Nobody knows this browser. */
  async isNobodyYet(): Promise<void> {
    await this.context.clearCookies()
  }

  /** Opens an authorization request, signs in, and reads the question. */
  async signsIn(link: string): Promise<void> {
    await this.page.goto(link)
    await this.page.getByLabel('E-mail').fill('alice@cloudvault.example')
    await this.page.getByLabel('Password', { exact: true }).fill(environmentOf('cloudvault').DEMO_ALICE_PASSWORD ?? '')
    await this.page.getByRole('button', { name: 'Sign in' }).press('Enter')
    await this.page.waitForURL(/\/consent\?/)
  }

  /** Approves. @returns the address that she ends at */
  async approves(): Promise<string> {
    const { host } = new URL(this.page.url())
    await this.page.getByRole('button', { name: 'Approve' }).press('Enter')
    await this.page.waitForURL((url) => url.host !== host)
    return this.page.url()
  }

  /** Clicks on a page of Mallory's, where the frame's Approve lies over the camera. @returns whether it was there */
  async clicksOn(trap: string): Promise<boolean> {
    await this.page.goto(trap) // comes back when the frame has loaded, or has been refused
    const approve = this.page.frameLocator('iframe').getByRole('button', { name: 'Approve' })
    if ((await approve.count()) === 0) return false
    await approve.click()
    return true
  }

  /** The app's page loads a picture and a counter from elsewhere, and names itself to both. */
  async isCounted(counter: string, picture: string): Promise<void> {
    await this.page.evaluate((address) => {
      const image = new Image()
      image.referrerPolicy = 'unsafe-url'
      image.src = address
      return image.decode().catch(() => {}) // it is no picture
    }, picture)
    await this.page.addScriptTag({ url: counter })
  }

  /** Somebody else goes back in the same tab. @returns what the history shows */
  async goesBack(): Promise<string> {
    await this.page.goto('about:blank')
    await this.page.goBack()
    return this.page.url()
  }

  async leaves(): Promise<void> {
    await this.context.close()
    if (this.profile) await rm(this.profile, { recursive: true, force: true })
  }
}
