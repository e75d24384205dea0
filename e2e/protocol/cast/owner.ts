import { CLOUDVAULT } from '../../stage/environment.ts'
import type { SeedOwner } from '../../stage/seed-file.ts'
import { AuthorizationRequest, type Changes } from './authorization-request.ts'
import type { Client, Grant } from './client.ts'
import type { Answer, Tokens } from './exchange.ts'
import { type Form, formsOf } from './html-forms.ts'
import { Landing } from './landing.ts'
import { WireBrowser } from './wire-browser.ts'

/** An owner at a browser without a screen: opens pages, fills forms, presses buttons. */
export class Owner {
  constructor(
    readonly account: SeedOwner,
    readonly browser = new WireBrowser(),
    private readonly vault = CLOUDVAULT,
  ) {}

  /** The same person at another CloudVault. */
  at(vault: string): Owner {
    return new Owner(this.account, new WireBrowser(), vault)
  }

  async signsIn(password = this.account.password): Promise<Answer> {
    const page = await this.browser.open(`${this.vault}/sign-in`)
    return this.typesPassword(page, password)
  }

  /** The same person at another computer. */
  elsewhere(): Owner {
    return new Owner(this.account)
  }

  async approves(request: AuthorizationRequest | string): Promise<Landing> {
    return this.decides(request, 'approve')
  }

  async denies(request: AuthorizationRequest | string): Promise<Landing> {
    return this.decides(request, 'deny')
  }

  /** Opens an authorization request and stops at the first page that wants something, or where the client takes over. */
  async opens(request: AuthorizationRequest | string): Promise<Landing> {
    const url = request instanceof AuthorizationRequest ? request.url.replace(CLOUDVAULT, this.vault) : request
    return new Landing(await this.browser.open(url, this.vault))
  }

  /** The whole front channel: asked, approved, and the code in the client's hands. */
  async grants(client: Client, changes: Changes = {}): Promise<Grant> {
    const request = client.asks(changes)
    const landing = await this.approves(request)
    return { request, code: landing.code }
  }

  /** The whole dance. */
  async connects(client: Client, changes: Changes = {}): Promise<Tokens> {
    return (await client.redeems(await this.grants(client, changes))).tokens
  }

  /** Takes every permission of a client back on /connected-apps. */
  async takesBack(clientName: string): Promise<Answer> {
    const url = `${this.vault}/connected-apps`
    const page = await this.browser.open(url)
    const forms = formsOf(page.text, url).filter((form) => form.method === 'post' && !/sign-out/.test(form.action))
    const [only, ...more] = forms
    if (!only || more.length > 0) throw new Error(`${forms.length} forms could take ${clientName} back: ${page.text}`)
    return this.presses(only)
  }

  /** Opens a page of CloudVault and presses the button with this text, having typed `typed`. */
  async fillsIn(path: string, button: string, typed: Record<string, string> = {}): Promise<Answer> {
    const page = await this.browser.open(this.vault + path)
    const form = formsOf(page.text, page.url).find(({ buttons }) => buttons.some(({ text }) => text === button))
    if (!form) throw new Error(`no button “${button}” at ${page.url}: ${page.status} ${page.text.slice(0, 400)}`)
    const pressed = form.buttons.find(({ text }) => text === button)
    return this.presses(form, { ...(pressed?.name ? { [pressed.name]: pressed.value } : {}), ...typed })
  }

  async presses(form: Form, typed: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.browser.submit(form, typed)
    const next = answer.location && new URL(answer.location, answer.url)
    return next && next.origin === this.vault ? this.browser.open(next.href, this.vault) : answer
  }

  private async decides(request: AuthorizationRequest | string, decision: 'approve' | 'deny'): Promise<Landing> {
    let { answer } = await this.opens(request)
    if (passwordForm(answer)) answer = await this.typesPassword(answer)
    const form = consentForm(answer)
    if (form) answer = await this.presses(form, { decision })
    return new Landing(answer)
  }

  private async typesPassword(page: Answer, password = this.account.password): Promise<Answer> {
    const form = passwordForm(page)
    if (!form) throw new Error(`no sign-in form at ${page.url}: ${page.status} ${page.text.slice(0, 400)}`)
    return this.presses(form, { email: this.account.email, password })
  }
}

/** The consent form of a page, if it has one. */
export function consentForm(page: Answer): Form | undefined {
  if (page.location) return undefined
  return formsOf(page.text, page.url).find((form) => form.buttons.some((button) => button.name === 'decision'))
}

/** The sign-in form of a page, if it has one. */
export function passwordForm(page: Answer): Form | undefined {
  if (page.location) return undefined
  return formsOf(page.text, page.url).find((form) => form.types.get('password') === 'password')
}
