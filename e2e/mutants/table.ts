import { readFileSync } from 'node:fs'
import { EVERY_ROW } from './every-row.ts'
import { isDefended, type Row } from './row.ts'

const SECTIONS = new URL('../protocol/rfc-sections.json', import.meta.url)
const BEGIN = '<!-- the table: written by `npm run mutants -- --table` out of e2e/mutants/rows -->'
const END = '<!-- the table ends -->'

/** The titles of RFC 9700's sections, by number. */
export function sectionTitles(): Record<string, string> {
  return JSON.parse(readFileSync(SECTIONS, 'utf8'))['RFC 9700'].sections
}

/** SECURITY.md with its table written anew. */
export function withTable(document: string): string {
  const [before = '', rest = ''] = document.split(BEGIN)
  const after = rest.split(END)[1]
  if (after === undefined) throw new Error('SECURITY.md has lost the marks around its table')
  return `${before}${BEGIN}\n\n${tables()}\n${END}${after}`
}

function tables(): string {
  const sections = [...new Set(EVERY_ROW.map(({ section }) => section))]
  return sections.map((section) => `${heading(section)}\n\n${table(section)}\n`).join('\n')
}

function heading(section: string): string {
  const title = sectionTitles()[section]
  return title ? `### RFC 9700 §${section}: ${title}` : `### Beyond it: ${section}`
}

function table(section: string): string {
  const rows = EVERY_ROW.filter((row) => row.section === section).map(line)
  return ['| threat | check | test |', '| --- | --- | --- |', ...rows].join('\n')
}

function line(row: Row): string {
  if (!isDefended(row)) return `| ${row.threat} | **not defended** | ${row.notDefended} |`
  const { check, test } = row
  return `| ${row.threat} | \`${check.file}\` \`${check.region}\` | \`${test.file}\` “${test.title}” |`
}
