import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { EVERY_ROW } from './every-row.ts'
import { isDefended } from './row.ts'
import { sectionTitles, withTable } from './table.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const defended = EVERY_ROW.filter(isDefended)

describe('SECURITY.md is complete', () => {
  const attacks = Object.keys(sectionTitles()).filter((section) => /^4\.\d+$/.test(section))
  it.each(attacks)('has a row for RFC 9700 §%s', (section) =>
    expect(EVERY_ROW.filter((row) => row.section === section)).not.toHaveLength(0),
  )
  it('holds the table that is written here', () => expect(withTable(read('SECURITY.md'))).toBe(read('SECURITY.md')))
})

describe('SECURITY.md is true', () => {
  it.each(defended.map((row) => [row.threat, row] as const))('%s', (_threat, { check, test, mutation }) => {
    expect(existsSync(join(ROOT, check.file)), check.file).toBe(true)
    const source = read(check.file)
    const region = source.search(new RegExp(`\\b(function|const|class) ${check.region}\\b`))
    expect(region, `${check.region} in ${check.file}`).toBeGreaterThanOrEqual(0)
    expect(source.split(mutation.search), `once in ${check.file}: ${mutation.search}`).toHaveLength(2)
    expect(source.indexOf(mutation.search), `${mutation.search} belongs to ${check.region}`).toBeGreaterThan(region)
    expect(read(test.file), `in ${test.file}`).toContain(test.title)
  })
})
