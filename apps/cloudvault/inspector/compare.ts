import type { Message } from '#wire/message'
import { compareMessages, type Difference } from './compare-messages.ts'
import { type Run, runsOf, stepName } from './runs.ts'

/** Two messages that are the same step of two flows, or one that has no counterpart. */
export type Row = {
  left: Message | null
  right: Message | null
  /** How many of them there are in a row. */
  times: number
  verdict: 'same' | 'different' | 'only left' | 'only right'
  differences: readonly Difference[]
}

/** Two flows side by side, step by step. A run of repetitions is one step. */
export function compare(left: readonly Message[], right: readonly Message[]): Row[] {
  const ours = runsOf(left)
  const theirs = runsOf(right)
  return align(ours.map(nameOf), theirs.map(nameOf)).map(([at, other]) =>
    rowOf(at === null ? null : ours[at], other === null ? null : theirs[other]),
  )
}

function rowOf(left: Run | null | undefined, right: Run | null | undefined): Row {
  const sides = { left: left?.message ?? null, right: right?.message ?? null, times: left?.count ?? right?.count ?? 1 }
  if (!left || !right) return { ...sides, verdict: left ? 'only left' : 'only right', differences: [] }
  const differences = [...times(left, right), ...compareMessages(left.message, right.message)]
  const alike = differences.every(({ verdict }) => verdict === 'same' || verdict === 'fresh')
  return { ...sides, verdict: alike ? 'same' : 'different', differences }
}

function times({ count: left }: Run, { count: right }: Run): Difference[] {
  if (left === right) return []
  return [{ part: 'request', name: 'how often', left: String(left), right: String(right), verdict: 'different' }]
}

function nameOf({ message }: Run): string {
  return stepName(message)
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
