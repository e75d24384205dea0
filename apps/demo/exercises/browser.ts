/** A browser without a screen: cookies, redirects and forms, as plain HTTP. */
export class Browser {
  constructor(
    private readonly origin: string,
    readonly cookies: Map<string, string> = new Map(),
  ) {}

  /** Opens an address and follows redirects while they stay at this origin. */
  async opens(url: string, init: RequestInit = {}): Promise<Page> {
    let page = await this.asks(url, init)
    for (let hops = 0; hops < 10; hops += 1) {
      if (!page.location || new URL(page.location).origin !== this.origin) return page
      page = await this.asks(page.location)
    }
    throw new Error(`${url} redirects for ever`)
  }

  /** One request, nothing followed. */
  async asks(url: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie ? { cookie } : {}), ...init.headers }
    const answer = await fetch(url, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
    for (const line of answer.headers.getSetCookie()) this.keeps(line)
    const location = answer.headers.get('location')
    return { url, status: answer.status, text: await answer.text(), location: location && new URL(location, url).href }
  }

  /** Presses a button of the form that has this field. */
  async sends(page: Page, having: string, typed: Record<string, string>): Promise<Page> {
    const form = formWith(page.text, having)
    if (!form) throw new Error(`there is no form with ${having} at ${new URL(page.url).pathname}`)
    const body = new URLSearchParams({ ...form.fields, ...typed })
    const headers = { origin: this.origin, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' }
    return this.opens(new URL(form.action, page.url).href, { method: 'POST', body, headers })
  }

  private keeps(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    const isGone = attributes.some((one) => /^max-age=0$/i.test(one))
    if (isGone) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

export type Page = { url: string; status: number; text: string; location: string | null }

/** Whether a page has a form with this field or button. */
export function has(page: Page, field: string): boolean {
  return formWith(page.text, field) !== null
}

function formWith(html: string, field: string): { action: string; fields: Record<string, string> } | null {
  for (const [, head = '', inside = ''] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)) {
    if (!inside.includes(`name="${field}"`)) continue
    const inputs = [...inside.matchAll(/<input\b([^>]*)>/gi)].map(([, input = '']) => attributes(input))
    const fields = inputs.flatMap(({ name, value = '' }) => (name ? [[name, value]] : []))
    return { action: attributes(head).action ?? '', fields: Object.fromEntries(fields) }
  }
  return null
}

function attributes(head: string): Record<string, string> {
  const found = head.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name, value = '']) => [name, decoded(value)]))
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
