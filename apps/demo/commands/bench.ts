import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Flags } from '../flags.ts'
import { ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { runNode } from '../process/run.ts'

/** `npm run bench`: the benchmarks of e2e/load. */
export async function bench(_: Flags): Promise<void> {
  const script = join(ROOT, 'e2e/load/bench.ts')
  if (!existsSync(script)) return console.log('There are no benchmarks yet: they come with e2e/load.')
  const { status } = await runNode(['--import', 'tsx', script], { cwd: ROOT, env: process.env, show: true })
  if (status !== 0) throw new Problem('The benchmarks ended early.')
}
