import { readFileSync } from 'node:fs'
import { EVERY_MUST } from './every-must.ts'
import { isRefusal, isTested, type Must, type Place } from './must.ts'

const SECTIONS = new URL('../protocol/rfc-sections.json', import.meta.url)
type Documents = Record<string, { title: string; sections: Record<string, string> }>

/** The titles of a document's sections, by number. */
export function sectionsOf(document: string): Record<string, string> {
  return documents()[document]?.sections ?? {}
}

function documents(): Documents {
  return JSON.parse(readFileSync(SECTIONS, 'utf8')) as Documents
}

/** e2e/protocol/REQUIREMENTS.md as it should be. */
export function requirements(): string {
  const all = Object.values(EVERY_MUST).flat()
  const refused = all.filter(isRefusal).length
  const untested = all.filter((row) => !isTested(row)).length
  return `# Every MUST and its test

Written by \`npm run mutants -- --table\` out of e2e/musts/rows: edit those. ${all.length} requirements, ${refused} of them
refusals, ${untested} without a test, which say why. A refusal names the function that refuses: \`npm run mutants\` takes each
of them away in a copy of this repository and fails unless the test beside the code turns red. When that was last done for
all of them stands in [SECURITY.md](../../SECURITY.md). Tests without a folder are in this one; the others are in apps/cloudvault.
${Object.entries(EVERY_MUST).map(chapter).join('')}`
}

function chapter([document, rows]: [string, readonly Must[]]): string {
  const head = '| § | what must be | test | check |\n| --- | --- | --- | --- |'
  return `\n## ${document}: ${documents()[document]?.title}\n\n${head}\n${rows.map(line).join('\n')}\n`
}

function line(row: Must): string {
  if (!isTested(row)) return `| ${row.section} | ${row.must} | **none** | ${row.untested} |`
  if (!isRefusal(row)) return `| ${row.section} | ${row.must} | ${written(row.test)} | |`
  const tests = row.wire ? `${written(row.wire)}<br>${written(row.test)}` : written(row.test)
  return `| ${row.section} | ${row.must} | ${tests} | \`${short(row.check.file)}\` \`${row.check.region}\` |`
}

function written({ file, title }: Place): string {
  return `\`${short(file)}\` “${title.replaceAll('|', '\\|')}”`
}

function short(file: string): string {
  return file.replace('e2e/protocol/', '').replace('apps/cloudvault/', '')
}
