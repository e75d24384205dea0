import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { requirements } from '../musts/requirements.ts'
import { everyCheck } from './every-check.ts'
import { matrix } from './matrix.ts'
import { type Played, play } from './play.ts'
import type { Defended } from './row.ts'
import { Scratch } from './scratch.ts'
import { withTable } from './table.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const DOCUMENT = fileURLToPath(new URL('../../SECURITY.md', import.meta.url))
const REQUIREMENTS = fileURLToPath(new URL('../protocol/REQUIREMENTS.md', import.meta.url))
const MATRIX = fileURLToPath(new URL('../../apps/cloudvault/labs/MATRIX.md', import.meta.url))
const LAST_RUN = /<!-- the last run -->[^\n]*(\n[^\n]+)*/

/** Takes each check away and says whether its test noticed. */
async function main(args: readonly string[]): Promise<void> {
  rewrite((document) => document)
  writeFileSync(REQUIREMENTS, requirements())
  writeFileSync(MATRIX, matrix())
  if (args.includes('--table')) return
  const rows = chosen(args)
  const scratch = new Scratch(ROOT)
  process.once('SIGINT', () => {
    scratch.remove()
    process.exit(130)
  })
  const untouched = await play(scratch.root, [...new Set(rows.map(({ test }) => test.file))])
  const unnoticed: string[] = []
  for (const [i, row] of rows.entries()) {
    const fault = await faultOf(scratch, row, untouched)
    console.log(`${fault ? '✗' : '✓'} ${i + 1}/${rows.length} ${row.threat}${fault ? `\n    ${fault}` : ''}`)
    if (fault) unnoticed.push(row.threat)
  }
  scratch.remove()
  console.log(
    `\n${rows.length - unnoticed.length} of ${rows.length} checks are missed by their test when they are gone`,
  )
  if (unnoticed.length > 0) process.exitCode = 1
  else if (rows.length === everyCheck().length) rewrite((document) => document.replace(LAST_RUN, record(rows.length)))
}

/** Null: the test is green with the check and red without it. */
async function faultOf(
  scratch: Scratch,
  { check, test, mutation }: Defended,
  untouched: Played,
): Promise<string | null> {
  const before = untouched(test.file, test.title)
  if (before !== 'green') return `${test.file}, “${test.title}” is ${before} although nothing was changed`
  const { search, replace } = mutation
  const mutated = await scratch.without(check.file, search, replace, () => play(scratch.root, [test.file], test.title))
  const after = mutated(test.file, test.title)
  return after === 'red' ? null : `${test.file}, “${test.title}” is ${after} without ${check.region}`
}

/** All rows; `--changed [ref]`: those whose files differ from a commit; `--only <word>`: those that speak of it. */
function chosen(args: readonly string[]): Defended[] {
  const rows = everyCheck()
  const word = args[args.indexOf('--only') + 1]
  if (args.includes('--only') && word) return rows.filter((row) => JSON.stringify(row).includes(word))
  if (!args.includes('--changed')) return rows
  const next = args[args.indexOf('--changed') + 1]
  const changed = changedSince(next && !next.startsWith('--') ? next : 'origin/main')
  return rows.filter(({ check, test }) => changed.includes(check.file) || changed.includes(test.file))
}

function changedSince(ref: string): string[] {
  const { stdout, stderr, status } = spawnSync('git', ['diff', '--name-only', ref], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git cannot compare with ${ref}: ${stderr}`)
  return stdout.split('\n')
}

function rewrite(change: (document: string) => string): void {
  const document = readFileSync(DOCUMENT, 'utf8')
  writeFileSync(DOCUMENT, change(withTable(document)))
}

function record(rows: number): string {
  const day = new Date().toISOString().slice(0, 10)
  return `<!-- the last run --> Last full run: ${day}; ${rows} checks taken away one at a time, and each was missed by its test.`
}

await main(process.argv.slice(2))
