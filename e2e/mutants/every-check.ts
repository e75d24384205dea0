import { mutationKey, refusals } from '../musts/refusals.ts'
import { EVERY_ROW } from './every-row.ts'
import { type Defended, isDefended } from './row.ts'

/** SECURITY.md's checks, and of the refusals that the RFCs demand those that are not among them already. */
export function everyCheck(): Defended[] {
  const rows = EVERY_ROW.filter(isDefended)
  const played = new Set(rows.map(mutationKey))
  return [...rows, ...refusals().filter((row) => !played.has(mutationKey(row)))]
}
