import { fileURLToPath } from 'node:url'
import { type Lab, mutationOf } from '../../apps/cloudvault/labs/lab.ts'
import { LABS } from '../../apps/cloudvault/labs/labs.ts'
import { type LabEnding, playLabs } from './play-lab.ts'
import { putBuild, putFonts, rebuild } from './rebuild.ts'
import { Scratch } from './scratch.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What the labs' tests call the thing that they judge: a mutant that merely breaks something does not count. */
const EFFECT = 'what Mallory got'

/** Takes the check of each lab away, plays it, and says whether Mallory got through although the defence was on. */
async function main(slugs: readonly string[]): Promise<void> {
  const labs: readonly Lab[] = LABS.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug))
  const scratch = new Scratch(ROOT, process.env.MUTANTS_DIR ?? ROOT)
  process.once('exit', () => scratch.remove())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  putBuild(ROOT, scratch.root)
  putFonts(ROOT, scratch.root)
  const untouched = new Map<string, (slug: string) => LabEnding>()
  for (const file of new Set(labs.map(({ test }) => test.file))) {
    const here = labs.filter(({ test }) => test.file === file).map(({ slug }) => slug)
    untouched.set(file, await playLabs(scratch.root, file, here))
  }
  const faults: string[] = []
  for (const lab of labs) {
    const before = untouched.get(lab.test.file)?.(lab.slug)
    const fault =
      before?.ending === 'green' ? await faultOf(scratch, lab) : `is ${before?.ending} before: ${before?.said}`
    console.log(`${fault ? '✗' : '✓'} ${lab.slug}${fault ? `: ${fault}` : ''}`)
    if (fault) faults.push(lab.slug)
  }
  console.log(`\n${labs.length - faults.length} of ${labs.length} labs notice that their check is gone`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

/** Null: with the check gone, Mallory gets something although the defence is on, and the test says so. */
async function faultOf(scratch: Scratch, lab: Lab): Promise<string | null> {
  const { file, search, replace, inPages = false } = mutationOf(lab)
  const after = await scratch
    .without(file, search, replace, async () => {
      rebuild(scratch.root, file, inPages)
      return (await playLabs(scratch.root, lab.test.file, [lab.slug]))(lab.slug)
    })
    .catch((error: Error): LabEnding => ({ ending: 'not there', said: error.message }))
  putBuild(ROOT, scratch.root, [file.split('/')[1] ?? ''])
  if (after.ending !== 'red') return `its test is ${after.ending} without the check: ${after.said}`
  return after.said.includes(EFFECT) ? null : `its test fails for another reason: ${after.said}`
}

await main(process.argv.slice(2))
