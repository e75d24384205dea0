import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { EVERY_MUST } from './every-must.ts'
import { isRefusal, isTested, type Must, placesOf } from './must.ts'
import { requirements, sectionsOf } from './requirements.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '')

it('REQUIREMENTS.md holds the table that is written here', () =>
  expect(read('e2e/protocol/REQUIREMENTS.md')).toBe(requirements()))

describe.each(Object.entries(EVERY_MUST))('%s', (document, rows) => {
  it.each(rows.map((row) => [row.section, row.must, row] as const))('§%s %s', (section, _must, row) => {
    expect(sectionsOf(document)).toHaveProperty([section])
    expect(faultsOf(row)).toEqual([])
  })
})

function faultsOf(row: Must): string[] {
  if (!isTested(row)) return row.untested ? [] : ['no reason']
  const missing = placesOf(row).filter(({ file, title }) => !bears(read(file), title))
  const faults = missing.map(({ file, title }) => `no test “${title}” in ${file}`)
  if (!isRefusal(row)) return faults
  const { check, mutation } = row
  const source = read(check.file)
  const region = source.search(new RegExp(`\\b(function|const|class) ${check.region}\\b`))
  if (region < 0) faults.push(`no ${check.region} in ${check.file}`)
  if (source.split(mutation.search).length !== 2) faults.push(`not once in ${check.file}: ${mutation.search}`)
  if (source.indexOf(mutation.search) < region) faults.push(`${mutation.search} does not belong to ${check.region}`)
  return faults
}

/** Whether a test is called exactly this, whichever quotes its title is written in. */
function bears(source: string, title: string): boolean {
  const text = source.replaceAll('\\u2019', '’')
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => text.includes(quoted))
}
