import type { Message } from '#wire/message'
import { compareMessages, type Difference } from './compare-messages.ts'
import { pathOf } from './parameters.ts'
import { stepOf } from './step.ts'

/** Two messages that are the same step of two flows, or one that has no counterpart. */
export type Row = {
  left: Message | null
  right: Message | null
  verdict: 'same' | 'different' | 'only left' | 'only right'
  differences: readonly Difference[]
}

/** Two flows side by side, step by step. */
export function compare(left: readonly Message[], right: readonly Message[]): Row[] {
  return align(left.map(nameOf), right.map(nameOf)).map(([at, other]) => {
    const one = at === null ? null : (left[at] ?? null)
    const two = other === null ? null : (right[other] ?? null)
    if (!one || !two) return { left: one, right: two, verdict: one ? 'only left' : 'only right', differences: [] }
    const differences = compareMessages(one, two)
    const alike = differences.every(({ verdict }) => verdict === 'same' || verdict === 'fresh')
    return { left: one, right: two, verdict: alike ? 'same' : 'different', differences }
  })
}

/** What makes two messages the same step: what they are and to whom, and not which photograph they are about. */
function nameOf(message: Message): string {
  const path = pathOf(message.url).replace(/\/[0-9a-zA-Z_-]{16,}(?=\/|$)/g, '/{id}')
  return `${stepOf(message)} ${message.method} ${message.from} ${message.to} ${path}`
}

type Pairing = [left: number | null, right: number | null]

/** The longest common subsequence, and between its members whatever each side has alone, the left first. */
function align(left: readonly string[], right: readonly string[]): Pairing[] {
  const longest = lengths(left, right)
  const rows: Pairing[] = []
  let [at, other] = [0, 0]
  while (at < left.length || other < right.length) {
    if (at < left.length && left[at] === right[other]) rows.push([at++, other++])
    else if (
      other >= right.length ||
      (at < left.length && from(longest, at + 1, other) >= from(longest, at, other + 1))
    ) {
      rows.push([at++, null])
    } else rows.push([null, other++])
  }
  return rows
}

/** How much the rests have in common, for every pair of places. */
function lengths(left: readonly string[], right: readonly string[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const row = table[at] ?? []
    for (let other = right.length - 1; other >= 0; other -= 1) {
      const apart = Math.max(from(table, at + 1, other), from(table, at, other + 1))
      row[other] = left[at] === right[other] ? from(table, at + 1, other + 1) + 1 : apart
    }
  }
  return table
}

function from(table: readonly (readonly number[])[], at: number, other: number): number {
  return table[at]?.[other] ?? 0
}
