import { type Answer, type Asked, exchange } from './exchange.ts'
import type { Form } from './html-forms.ts'

/** A browser as the wire sees it: cookies per host (ports do not count) and headers, no scripts. */
export class WireBrowser {
  private readonly jars = new Map<string, Map<string, string>>()

  async get(url: string, asked: Asked = {}): Promise<Answer> {
    return this.send(url, asked)
  }

  /** Follows redirects while they stay with `origin`. */
  async open(url: string, origin = new URL(url).origin): Promise<Answer> {
    let answer = await this.get(url)
    for (let hops = 0; hops < 10; hops += 1) {
      const next = answer.location && new URL(answer.location, answer.url)
      if (!next || next.origin !== origin) return answer
      answer = await this.get(next.href)
    }
    throw new Error(`${url} redirects for ever`)
  }

  /** Presses a form's button, having typed `typed` into it. */
  async submit(form: Form, typed: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams([...form.fields])
    for (const [name, value] of Object.entries(typed)) body.set(name, value)
    if (form.method === 'get') return this.send(`${form.action.split('?')[0]}?${body}`, {})
    const headers = {
      origin: new URL(form.action).origin,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'navigate',
    }
    return this.send(form.action, { method: 'POST', headers, body })
  }

  cookiesFor(url: string): Map<string, string> {
    const host = new URL(url).hostname
    const jar = this.jars.get(host) ?? new Map<string, string>()
    this.jars.set(host, jar)
    return jar
  }

  private async send(url: string, asked: Asked): Promise<Answer> {
    const jar = this.cookiesFor(url)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await exchange(url, { ...asked, headers: { ...(cookie ? { cookie } : {}), ...asked.headers } })
    for (const line of answer.setCookies) keep(jar, line)
    return answer
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const [name = '', value = ''] = pair.split(/=(.*)/s)
  const gone = attributes.some((attribute) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(attribute))
  if (gone) jar.delete(name)
  else jar.set(name, value)
}
