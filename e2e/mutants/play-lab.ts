import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ending } from './play.ts'

type Spec = { title: string; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }
type Suite = { specs: Spec[]; suites?: Suite[] }

/** How a lab's test ended, and what it said. */
export type LabEnding = { ending: Ending; said: string }

/** Plays the labs of these names in a copy of the repository. */
export async function playLabs(
  root: string,
  file: string,
  slugs: readonly string[],
): Promise<(slug: string) => LabEnding> {
  const report = join(root, 'report.json')
  rmSync(report, { force: true })
  const cli = join(root, '../../node_modules/@playwright/test/cli.js')
  const chosen = ['--project=labs', '--grep', `(${slugs.join('|')}):`, file.replace('e2e/', '')]
  const args = [cli, 'test', '-c', join(root, 'e2e/playwright.config.ts'), ...chosen]
  const env = { ...process.env, E2E_JSON: report }
  await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' }), 'exit')
  const suites = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as { suites: Suite[] }).suites : []
  const specs = suites.flatMap(specsOf)
  return (slug) => endingOf(specs.find(({ title }) => title.startsWith(`${slug}:`)))
}

function specsOf({ specs, suites = [] }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsOf)]
}

function endingOf(spec: Spec | undefined): LabEnding {
  if (!spec) return { ending: 'not there', said: '' }
  const errors = spec.tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''))
  return { ending: spec.ok ? 'green' : 'red', said: errors.join('\n') }
}
