import { type Lab, mutationOf } from '../../apps/cloudvault/labs/lab.ts'
import { LABS } from '../../apps/cloudvault/labs/labs.ts'

const HEAD = `# Attacks and defences

Written by \`npm run mutants -- --table\` out of the labs beside this file; a test holds it against them. \`npm run mutants
-- --labs\` takes each check out of a copy of the repository (the text on the left of the arrow becomes the one on the
right) and fails unless Mallory then gets through although the defence is on.

| attack | defence | check | section | test | taken away |
| --- | --- | --- | --- | --- | --- |
`

/** apps/cloudvault/labs/MATRIX.md, as it has to be. */
export function matrix(): string {
  return `${HEAD}${LABS.map(row).join('\n')}\n`
}

function row(lab: Lab): string {
  const { title, defence, check, cites, test } = lab
  const { file, search, replace } = mutationOf(lab)
  const place = file === `apps/${check.file}` ? '' : ` in \`${file}\``
  const change = `${code(search)} → ${replace === '' ? 'nothing' : code(replace)}${place}`
  return `| ${title} | ${defence} | \`apps/${check.file}\` \`${check.region}\` | ${cites} | \`${test.file}\` “${test.title}” | ${change} |`
}

/** In one line, in a cell: a bar would end it. */
function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')}\``
}
