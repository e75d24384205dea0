import type { z } from 'zod'

/** What is wrong with a file, and where: a JSON path. */
export type Problem = { path: string; words: string }

/** How many are told; a file that is something else altogether has thousands. */
const TOLD = 8

export function at(path: readonly PropertyKey[], words: string): Problem {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return { path: `$${steps.join('')}`, words }
}

export function problemsIn({ issues }: z.ZodError): { kind: 'problems'; problems: Problem[] } {
  const told = issues.slice(0, TOLD).map(({ path, message }) => at(path, message))
  const more = issues.length - told.length
  return { kind: 'problems', problems: more > 0 ? [...told, at([], `and ${more} more problems`)] : told }
}
