import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { lastLines } from '../process/run.ts'
import { runNpm } from './run-npm.ts'
import { platformPackages, SYSTEMS, type System } from './systems.ts'

/** A system, and what the registry does not have for it: what the demo needs, and what only its authors need. */
export type Fetched = { system: System; missing: readonly string[]; tools: readonly string[] }

/** The linter and the runner of tasks. Neither the demo nor the course starts them. */
const TOOLS = /^@(biomejs\/cli|turbo\/)/

/** What is made for one system only, for each of them. A registry of one's own may lack some. */
export async function fetchPlatforms(cache: string, root: string): Promise<Fetched[]> {
  const lockfile: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const each = SYSTEMS.map((system) => ({ system, specs: platformPackages(lockfile, system) }))
  const gone = await fetchAll([...new Set(each.flatMap(({ specs }) => specs))], cache, root)
  return each.map(({ system, specs }) => {
    const lacking = specs.filter((spec) => gone.includes(spec))
    const isTool = (spec: string) => TOOLS.test(spec)
    return { system, missing: lacking.filter((spec) => !isTool(spec)), tools: lacking.filter(isTool) }
  })
}

/** @returns those the registry does not have. It names one at a time: the others are asked for again, without it. */
async function fetchAll(specs: readonly string[], cache: string, root: string): Promise<string[]> {
  const gone: string[] = []
  for (;;) {
    const wanted = specs.filter((spec) => !gone.includes(spec))
    if (wanted.length === 0) return gone
    const { status, output } = await add(wanted, cache, root)
    if (status === 0) return gone
    const named = isGone(output) ? wanted.find((spec) => isNamed(spec, output)) : undefined
    if (!named) throw unreachable(output)
    gone.push(named)
  }
}

/** As npm says it: the whole name, and not the end of a longer one. */
function isNamed(spec: string, output: string): boolean {
  return output.split(/[\s'"]+/).some((word) => word.replace(/\.$/, '') === spec)
}

function add(specs: readonly string[], cache: string, root: string) {
  return runNpm(['cache', 'add', ...specs, `--cache=${cache}`, '--prefer-offline'], root)
}

/** The registry answered, and has no such version. */
function isGone(output: string): boolean {
  return /code (E404|ETARGET)/.test(output)
}

/** npm's own last words, and what to do about them. */
export function unreachable(output: string): Problem {
  if (/ENOSPC|no space left/i.test(output))
    return new Problem('The disk is full. Take a larger stick, then pack again.')
  return new Problem(
    `npm could not fetch what is needed. Pack again when the network is back.\n${lastLines(output, 8)}`,
  )
}
