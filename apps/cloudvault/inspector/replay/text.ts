import type { Secret } from '#wire/message'

/** A value of a new flow: what was said word for word, and what is fresh each time. */
export type Text = readonly (string | Variable)[]
export type Variable = { variable: string }
export type Pair = readonly [name: string, value: Text]

/** What a client makes up before it begins. A verifier comes with the challenge that hides it. */
export type Fresh = { variable: string; kind: 'state' | 'nonce' | 'verifier'; challenge: string | null }

/** What the new flow keeps in mind under which name, and what stood there in the recorded one. */
export class Values {
  readonly fresh: Fresh[] = []
  private readonly byMark = new Map<string, string>()
  private readonly byPlain = new Map<string, string>()
  private readonly used = new Map<string, number>()

  /** A name for a value that an answer hands out, or that is made up. */
  take(name: string, mark: string): string {
    const known = this.byMark.get(mark)
    if (known) return known
    const variable = this.numbered(name)
    this.byMark.set(mark, variable)
    return variable
  }

  /** `state`, `nonce` and `code_challenge` are not secret: they stand in the recorded flow as they were. */
  plain(name: string, value: string): string | null {
    return this.byPlain.get(`${name} ${value}`) ?? null
  }

  freshFor(name: 'state' | 'nonce' | 'code_challenge', value: string): string {
    const known = this.plain(name, value)
    if (known) return known
    if (name !== 'code_challenge') return this.remember(name, value, name)
    const challenge = this.numbered('challenge')
    const variable = this.numbered('verifier')
    this.byPlain.set(`${name} ${value}`, challenge)
    this.fresh.push({ variable, kind: 'verifier', challenge })
    return challenge
  }

  /** The verifier behind the newest challenge. */
  get verifier(): string | null {
    return this.fresh.findLast(({ kind }) => kind === 'verifier')?.variable ?? null
  }

  /** A text with every known mark as its variable. What was never handed out here is made up, so that it fits nothing. */
  text(value: string, secrets: readonly Secret[]): Text {
    const found = secrets.filter(({ mark }) => value.includes(mark))
    const [first] = found
    if (!first) return [value]
    const [before = '', ...after] = value.split(first.mark)
    const rest = secrets.filter((secret) => secret !== first)
    const known = this.byMark.get(first.mark)
    const instead: Text = known ? [{ variable: known }] : [madeUp(first.kind)]
    return [...this.text(before, rest), ...instead, ...this.text(after.join(first.mark), rest)].filter(
      (part) => part !== '',
    )
  }

  /** Whether every secret in a text was handed out in this flow. */
  knows(value: string, secrets: readonly Secret[]): boolean {
    return secrets.every(({ mark }) => !value.includes(mark) || this.byMark.has(mark))
  }

  private remember(name: 'state' | 'nonce', value: string, kind: Fresh['kind']): string {
    const variable = this.numbered(name)
    this.byPlain.set(`${name} ${value}`, variable)
    this.fresh.push({ variable, kind, challenge: null })
    return variable
  }

  private numbered(name: string): string {
    const nth = (this.used.get(name) ?? 0) + 1
    this.used.set(name, nth)
    return nth === 1 ? name : `${name}${nth}`
  }
}

/** The same text with neighbouring literals in one piece. */
export function joined(text: Text): Text {
  const parts: (string | Variable)[] = []
  for (const part of text) {
    const last = parts.at(-1)
    if (typeof part === 'string' && typeof last === 'string') parts.splice(-1, 1, last + part)
    else parts.push(part)
  }
  return parts
}

/** Long enough to be looked at, and nobody's. */
export function madeUp(kind: string): string {
  return `not-a-${kind.replaceAll('_', '-')}-of-this-flow-0123456789abcdef`
}
