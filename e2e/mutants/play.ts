import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

type Report = { testResults: { assertionResults: { title: string; status: string }[] }[] }

/** How a test that bears this title ended; several of one title, made by `it.each`, count as one. */
export type Ending = 'green' | 'red' | 'not there'

/** Runs one test, by its title, in one file of a copy of the repository. */
export async function play(root: string, file: string, title: string): Promise<Ending> {
  const report = join(root, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = ['run', '--config', 'apps/demo/vitest.config.ts', '--root', '.', '--reporter=json', '-t', pattern(title)]
  const child = spawn(process.execPath, [vitest, ...args, `--outputFile=${report}`, file], {
    cwd: root,
    stdio: 'ignore',
  })
  const [status] = await once(child, 'exit')
  if (!existsSync(report)) return 'red'
  const ran = endings(report, title)
  if (ran.length === 0) return status === 0 ? 'not there' : 'red'
  return ran.every((ended) => ended === 'passed') ? 'green' : 'red'
}

function endings(report: string, title: string): string[] {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const ours = new RegExp(`^${pattern(title)}$`)
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  return all.filter((test) => ours.test(test.title)).map(({ status }) => status)
}

/** A title as a pattern; `%s` and its like stand for whatever `it.each` puts there. */
function pattern(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%[sdijo]/g, '.*')
}
