import type { Row } from './row.ts'
import { browserRows } from './rows/browser.ts'
import { frontChannelRows } from './rows/front-channel.ts'
import { guessingRows } from './rows/guessing.ts'
import { tokenRows } from './rows/tokens.ts'
import { vaultRows } from './rows/vault.ts'

/** RFC 9700's threats in its order, then ours. */
export const EVERY_ROW: readonly Row[] = [
  ...[...frontChannelRows, ...tokenRows, ...browserRows].sort((a, b) => order(a) - order(b)),
  ...guessingRows,
  ...vaultRows,
]

function order({ section }: Row): number {
  return Number(section.split('.')[1])
}
