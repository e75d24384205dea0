import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

type Assertion = { title: string; status: string }
type Report = { testResults: { name: string; assertionResults: Assertion[] }[] }

/** How a test that bears this title ended; several of one title, made by `it.each`, count as one. */
export type Ending = 'green' | 'red' | 'not there'

/** Tests that have been run: by file and title, how they ended. */
export type Played = (file: string, title: string) => Ending

/** Runs whole files of tests, or in them what bears one title. Nothing is there in a file that cannot even be loaded. */
export async function play(root: string, files: readonly string[], title: string | null = null): Promise<Played> {
  const report = join(root, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const config = ['--config', 'apps/demo/vitest.config.ts', '--root', '.', '--reporter=json']
  const chosen = title === null ? [] : ['-t', pattern(title)]
  const args = ['run', ...config, ...chosen, `--outputFile=${report}`, ...files]
  await once(spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'ignore' }), 'exit')
  const results = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report).testResults : []
  return (file, wanted) => endingOf(results.find(({ name }) => name.endsWith(file))?.assertionResults, wanted)
}

function endingOf(assertions: readonly Assertion[] | undefined, title: string): Ending {
  const ours = new RegExp(`^${pattern(title)}$`)
  const statuses = (assertions ?? []).filter((test) => ours.test(test.title)).map(({ status }) => status)
  if (statuses.includes('failed')) return 'red'
  return statuses.includes('passed') ? 'green' : 'not there'
}

/** A title as a pattern; `%s` and its like stand for whatever `it.each` puts there. */
function pattern(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%[sdijo]/g, '.*')
}
