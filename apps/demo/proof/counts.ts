import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests held and how many did not. */
export type Counts = { passed: number; failed: number }

export const HELD: Counts = { passed: 1, failed: 0 }
export const FAILED: Counts = { passed: 0, failed: 1 }

export function total(parts: readonly Counts[]): Counts {
  return parts.reduce((sum, part) => ({ passed: sum.passed + part.passed, failed: sum.failed + part.failed }), {
    passed: 0,
    failed: 0,
  })
}

const vitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })
  .transform((run) => ({ passed: run.numPassedTests, failed: Math.max(run.numFailedTests, run.success ? 0 : 1) }))

const playwright = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }))

/** Reads a runner's own report. A runner that wrote none has failed, whatever its tests would have said. */
export function countsOf(runner: 'vitest' | 'playwright', file: string, status: number | null): Counts {
  if (!existsSync(file)) return FAILED
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const counts = runner === 'vitest' ? vitest.parse(report) : playwright.parse(report)
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}
