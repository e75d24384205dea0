import { formsOf, headingOf } from './form.ts'
import type { Victim } from './victim.ts'
import type { Answer, Wire } from './wire.ts'

/** What came of opening an address: what was answered first, and where the browser stands in the end. */
export type Visit = { status: number; leadsTo: string | null; endsAt: string; heading: string | null }
/** A press of Connect: where it led, an authorization request, and the form's own word for where to go afterwards. */
type Press = { request: string; returnTo: string }

/** Somebody's browser at the shop: a cookie jar of its own, as the shop is another host than the vault. */
export class Shopper {
  private readonly jar = new Map<string, string>()
  /** The last press of Connect in this browser. */
  pressed: Press | null = null

  constructor(
    private readonly wire: Wire,
    private readonly shop: string,
    private readonly userAgent: string,
    cookies: Record<string, string>,
  ) {
    for (const [name, value] of Object.entries(cookies)) this.jar.set(name, value)
  }

  /** Presses Connect on a page of the shop. @returns where its form leads: an authorization request. */
  async connects({ on = '/settings', ...typed }: { on?: string; vault?: string } = {}): Promise<string> {
    const page = await this.goes(`${this.shop}${on}`)
    const form = formsOf(page.text, page.url).find(({ action }) => action === `${this.shop}/connect`)
    if (!form) throw new Error(`the shop shows no button “Connect” (${page.status})`)
    for (const [name, value] of Object.entries(typed)) form.fields.set(name, value)
    const { location } = await this.goes(form.action, form.fields)
    if (!location) throw new Error('the shop does not begin to connect')
    this.pressed = { request: location, returnTo: form.fields.get('return_to') ?? '' }
    return location
  }

  /** Opens an address of the shop. @returns where that leads, as the browser reads it. */
  async opens(address: string): Promise<string | null> {
    const { location } = await this.goes(address)
    return location === null ? null : new URL(location, address).href
  }

  /** Opens an address of the shop, and goes on while that leads to the shop's own pages. */
  async visits(address: string): Promise<Visit> {
    const { status, location } = await this.goes(address)
    const leadsTo = location === null ? null : new URL(location, address).href
    const endsAt = leadsTo ?? address
    if (new URL(endsAt).origin !== this.shop) return { status, leadsTo, endsAt, heading: null }
    return { status, leadsTo, endsAt, heading: headingOf((await this.goes(endsAt)).text) }
  }

  /** How many photographs of this owner the shop has on this shopper's contact sheet. Another's do not count. */
  async photographsOf(owner: Victim): Promise<number> {
    const answer = await this.goes(`${this.shop}/photos/more`)
    if (answer.status !== 200) return 0
    const { frames } = JSON.parse(answer.text) as { frames: { id: string }[] }
    const theirs = frames.length > 0 ? await owner.photographs() : new Set<string>()
    return frames.filter(({ id }) => theirs.has(id)).length
  }

  private async goes(address: string, body?: URLSearchParams): Promise<Answer> {
    const headers = {
      cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      'user-agent': this.userAgent,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    const answer = await this.wire.ask(address, { method: body ? 'POST' : 'GET', headers, body })
    for (const line of answer.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.jar.set(name, value)
    }
    return answer
  }
}
