import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { lastLines } from '../process/run.ts'
import { runNpm } from './run-npm.ts'
import { platformPackages, SYSTEMS, type System } from './systems.ts'

/** A system, and what the registry does not have for it. */
export type Fetched = { system: System; missing: readonly string[] }

/** What is made for one system only, for each of them. A registry of one's own may lack some. */
export async function fetchPlatforms(cache: string, root: string): Promise<Fetched[]> {
  const lockfile: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const each = SYSTEMS.map((system) => ({ system, specs: platformPackages(lockfile, system) }))
  const gone = await fetchAll([...new Set(each.flatMap(({ specs }) => specs))], cache, root)
  return each.map(({ system, specs }) => ({ system, missing: specs.filter((spec) => gone.includes(spec)) }))
}

/** @returns those the registry does not have */
async function fetchAll(specs: readonly string[], cache: string, root: string): Promise<string[]> {
  if (specs.length === 0) return []
  const { status, output } = await add(specs, cache, root)
  if (status === 0) return []
  if (!isGone(output)) throw unreachable(output)
  const gone: string[] = []
  for (const spec of specs) {
    const one = await add([spec], cache, root)
    if (one.status === 0) continue
    if (!isGone(one.output)) throw unreachable(one.output)
    gone.push(spec)
  }
  return gone
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
