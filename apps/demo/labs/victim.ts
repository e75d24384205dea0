import { CookieJar, type Place } from './cookie-jar.ts'
import { type Form, formsOf } from './form.ts'
import { mayBeFramed } from './framing.ts'
import type { Answer, Wire } from './wire.ts'

export type Account = { email: string; password: string }

/** Alice, who does what people do: opens a link, signs in, approves. A cookie jar and forms, no scripts. */
export class Victim {
  private readonly jar = new CookieJar()

  constructor(
    private readonly wire: Wire,
    private readonly vault: string,
    private readonly account: Account,
    private readonly userAgent: string,
    capability: string,
  ) {
    this.jar.put('cv_wire', capability, true) // what she does is recorded for the learner, wherever she does it
  }

  /** Opens an authorization request, signs in and approves. @returns where CloudVault sends her, or null if it stops. */
  async approves(link: string): Promise<string | null> {
    const answer = await this.signsIn(link)
    const consent = this.form(answer, ({ decides }) => decides)
    return (consent ? await this.submits(consent, { decision: 'approve' }) : answer).location
  }

  /** Signs in, for an authorization request or for her own sake. @returns what she sees then */
  async signsIn(link = `${this.vault}/sign-in`): Promise<Answer> {
    const answer = await this.goes(link)
    const signIn = this.form(answer, ({ asksPassword }) => asksPassword)
    return signIn ? this.submits(signIn, { ...this.account }) : answer
  }

  /**
   * Clicks on a page of Mallory's, above which the link lies in a frame that nobody sees; the click hits Approve if it is
   * there. @returns where the frame is sent, or null
   */
  async clicksInFrame(link: string): Promise<string | null> {
    const framed = await this.goes(link, undefined, 'frame')
    if (!mayBeFramed(framed)) return null // an empty box
    const consent = this.form(framed, ({ decides }) => decides)
    return consent ? (await this.submits(consent, { decision: 'approve' }, 'frame')).location : null
  }

  /** Opens a link and answers no question. @returns where CloudVault sends her without one, or null */
  async passesBy(link: string): Promise<string | null> {
    return (await this.goes(link)).location
  }

  /** The ids of the photographs on the first page of her own vault. */
  async photographs(): Promise<Set<string>> {
    await this.signsIn()
    const { text } = await this.goes(`${this.vault}/photos`)
    return new Set([...text.matchAll(/\/photos\/([\w-]+)\/picture\//g)].map(([, id = '']) => id))
  }

  /** Somebody has written a cookie into her browser: from a sibling host, or on a line without TLS. RFC 6265 §8.6 */
  isPlanted(name: string, value: string): void {
    this.jar.put(name, value)
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

  private async submits(
    { action, fields }: Form,
    typed: Record<string, string>,
    place: Place = 'tab',
  ): Promise<Answer> {
    const body = new URLSearchParams(fields)
    for (const [name, value] of Object.entries(typed)) body.set(name, value)
    return this.goes(action, body, place)
  }

  /** Follows redirects while they stay with the vault. */
  private async goes(address: string, body?: URLSearchParams, place: Place = 'tab'): Promise<Answer> {
    const answer = await this.send(address, body, place)
    const next = answer.location ? new URL(answer.location, address) : null
    return next?.origin === this.vault ? this.goes(next.href, undefined, place) : answer
  }

  private async send(address: string, body: URLSearchParams | undefined, place: Place): Promise<Answer> {
    const headers = {
      cookie: this.jar.header(place),
      'user-agent': this.userAgent,
      'sec-fetch-site': place === 'frame' && !body ? 'cross-site' : 'same-origin', // a form's is the framed page's own
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': place === 'frame' ? 'iframe' : 'document',
    }
    const answer = await this.wire.ask(address, { method: body ? 'POST' : 'GET', headers, body })
    for (const line of answer.setCookies) this.jar.take(line, place)
    return answer
  }
}
