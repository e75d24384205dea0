import { formsOf } from './form.ts'
import type { Answer, Wire } from './wire.ts'

/** Somebody's browser at the shop: a cookie jar of its own, as the shop is another host than the vault. */
export class Shopper {
  private readonly jar = new Map<string, string>()

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
    return location
  }

  /** Opens an address of the shop. @returns where that leads, as the browser reads it. */
  async opens(address: string): Promise<string | null> {
    const { location } = await this.goes(address)
    return location === null ? null : new URL(location, address).href
  }

  /** How many photographs the shop has on this shopper's contact sheet. */
  async photographs(): Promise<number> {
    const answer = await this.goes(`${this.shop}/photos/more`)
    return answer.status === 200 ? (JSON.parse(answer.text) as { frames: unknown[] }).frames.length : 0
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
