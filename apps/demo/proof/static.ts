import { join } from 'node:path'
import { ROOT } from '../installation.ts'
import { runNode } from '../process/run.ts'
import { step } from '../progress.ts'
import { type Counts, FAILED, HELD } from './counts.ts'

const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
const PROJECTS = ['apps/cloudvault', 'apps/printmypics', 'apps/demo', '.']

/** What can be said about the sources without running them: one test for the linter, one for each project's types. */
export async function checkSources(): Promise<Counts[]> {
  const counts = [await check('lint', [BIOME, 'ci', '--colors=off', '.'])]
  for (const project of PROJECTS) {
    const name = project === '.' ? 'types of e2e and prisma' : `types of ${project}`
    counts.push(await check(name, [TSC, '--noEmit', '-p', project]))
  }
  return counts
}

async function check(name: string, args: readonly string[]): Promise<Counts> {
  try {
    await step(name, async () => {
      const { status, output } = await runNode(args, { cwd: ROOT, env: process.env })
      if (status !== 0) throw new Error(output)
    })
    return HELD
  } catch (error) {
    console.log((error as Error).message)
    return FAILED
  }
}
