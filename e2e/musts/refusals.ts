import type { Defended } from '../mutants/row.ts'
import { EVERY_MUST } from './every-must.ts'
import { isRefusal } from './must.ts'

/** Every refusal in the form that the mutants take; what two documents demand alike is played once. */
export function refusals(): Defended[] {
  const byMutation = new Map<string, Defended>()
  for (const [document, rows] of Object.entries(EVERY_MUST)) {
    for (const { section, must, test, check, mutation } of rows.filter(isRefusal)) {
      const key = mutationKey({ check, mutation, test })
      if (!byMutation.has(key))
        byMutation.set(key, { section, threat: `${document} §${section}: ${must}`, check, test, mutation })
    }
  }
  return [...byMutation.values()]
}

/** Two rows with one key would be the same play twice. */
export function mutationKey({ check, mutation, test }: Pick<Defended, 'check' | 'mutation' | 'test'>): string {
  return JSON.stringify([check.file, mutation.search, mutation.replace, test.file, test.title])
}
