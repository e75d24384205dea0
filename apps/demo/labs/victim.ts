import { type Form, formsOf } from './form.ts'
import type { Answer, Wire } from './wire.ts'

export type Account = { email: string; password: string }

/** Alice, who does what people do: opens a link, signs in, approves. A cookie jar and forms, no scripts. */
export class Victim {
  private readonly jar = new Map<string, string>()

  constructor(
    private readonly wire: Wire,
    private readonly vault: string,
    private readonly account: Account,
    private readonly userAgent: string,
    capability: string,
  ) {
    this.jar.set('cv_wire', capability) // what she does is recorded for the learner
  }

  /** Opens an authorization request, signs in and approves. @returns where CloudVault sends her, or null if it stops. */
  async approves(link: string): Promise<string | null> {
    let answer = await this.goes(link)
    const signIn = this.form(answer, ({ asksPassword }) => asksPassword)
    if (signIn) answer = await this.submits(signIn, { ...this.account })
    const consent = this.form(answer, ({ decides }) => decides)
    if (consent) answer = await this.submits(consent, { decision: 'approve' })
    return answer.location
  }

  /** Opens a link and answers no question. @returns where CloudVault sends her without one, or null */
  async passesBy(link: string): Promise<string | null> {
    return (await this.goes(link)).location
  }

  /** Somebody has written a cookie into her browser: from a sibling host, or on a line without TLS. RFC 6265 §8.6 */
  isPlanted(name: string, value: string): void {
    this.jar.set(name, value)
  }

  /** Her browser follows a redirect away from the vault, without the vault's cookies: another host. */
  async follows(address: string): Promise<void> {
    await this.wire.ask(address, { headers: { 'user-agent': this.userAgent } })
  }

  async signsOut(): Promise<void> {
    if (this.jar.size === 1) return // she has been nowhere
    const page = await this.goes(`${this.vault}/photos`)
    const form = this.form(page, ({ action }) => action.endsWith('/sign-out'))
    if (form) await this.submits(form, {})
  }

  private form(answer: Answer, fits: (form: Form) => boolean): Form | undefined {
    return answer.location ? undefined : formsOf(answer.text, answer.url).find(fits)
  }

  private async submits({ action, fields }: Form, typed: Record<string, string>): Promise<Answer> {
    const body = new URLSearchParams(fields)
    for (const [name, value] of Object.entries(typed)) body.set(name, value)
    return this.goes(action, body)
  }

  /** Follows redirects while they stay with the vault. */
  private async goes(address: string, body?: URLSearchParams): Promise<Answer> {
    const answer = await this.send(address, body)
    const next = answer.location ? new URL(answer.location, address) : null
    return next?.origin === this.vault ? this.goes(next.href) : answer
  }

  private async send(address: string, body?: URLSearchParams): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      cookie,
      'user-agent': this.userAgent,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'navigate',
    }
    const answer = await this.wire.ask(address, { method: body ? 'POST' : 'GET', headers, body })
    for (const line of answer.setCookies) this.keep(line)
    return answer
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */)
    const at = pair.indexOf('=')
    const isOver = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
    if (isOver) this.jar.delete(pair.slice(0, at))
    else this.jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
