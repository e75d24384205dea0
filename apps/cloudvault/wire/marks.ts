import { createHash } from 'node:crypto'
import type { Secret, SecretKind } from './message.ts'
import { NEVER } from './secret-names.ts'

/** What a JWT or one of our tokens looks like, wherever it lies. */
const TOKEN_LIKE = /cv_(?:at|rt|ac|dc|rg)_[A-Za-z0-9_-]{16,}|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g

/** The secrets of one message: each found where it must be, marked, and then looked for everywhere else. */
export class Marks {
  private readonly found = new Map<string, Secret>()
  private readonly erased = new Set<string>()

  /** Takes a secret and gives its mark. `spelled`: as it stands in the text, where that is another way of writing it. */
  mark(kind: SecretKind, value: string, spelled = value, most = 10): string {
    if (value === '') return ''
    const mark = markOf(value, most)
    for (const spelling of [value, spelled, encodeURIComponent(value)]) {
      if (spelling !== mark) this.found.set(spelling, { kind, mark, value })
    }
    return mark
  }

  /** Takes a value that is not kept at all. */
  erase(value: string): string {
    if (value.length >= SHORTEST) {
      this.erased.add(value)
      this.erased.add(encodeURIComponent(value))
    }
    return value === '' ? '' : NEVER
  }

  /** A text without any of them, wherever else they are repeated, and without anything that looks like one of ours. */
  scrub(text: string): string {
    let clean = text
    for (const value of this.erased) clean = clean.replaceAll(value, NEVER)
    for (const [spelling, { mark }] of this.found) {
      if (spelling.length >= SHORTEST) clean = clean.replaceAll(spelling, mark)
    }
    return clean.replace(TOKEN_LIKE, (token) => markOf(token))
  }

  get secrets(): Secret[] {
    const byMark = new Map<string, Secret>()
    for (const secret of this.found.values()) if (!byMark.has(secret.mark)) byMark.set(secret.mark, secret)
    return [...byMark.values()]
  }
}

/** Shorter values are words of the language, and would be found in places that have nothing to do with them. */
const SHORTEST = 6

/** The first ten characters and a fingerprint; of a short value no more than a quarter. */
export function markOf(value: string, most = 10): string {
  const shown = value.slice(0, Math.min(most, 10, Math.floor(value.length / 4)))
  return `${shown}…${createHash('sha256').update(value).digest('hex').slice(0, 8)}`
}
