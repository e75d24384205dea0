import type { Answer } from './exchange.ts'

/** Where the browser ended: sent to the client with parameters, or on a page of CloudVault. */
export class Landing {
  constructor(readonly answer: Answer) {}

  /** The redirect as it was written, byte for byte. */
  get location(): string {
    const { location } = this.answer
    if (location) return location
    throw new Error(`no redirect: ${this.answer.url} answered ${this.answer.status} ${this.answer.text.slice(0, 400)}`)
  }

  get parameters(): URLSearchParams {
    return new URL(this.location).searchParams
  }

  get code(): string {
    const code = this.parameters.get('code')
    if (!code) throw new Error(`no code in ${this.location}`)
    return code
  }

  get error(): string | null {
    return this.parameters.get('error')
  }
}
