import type { Learner } from './learners.ts'

/** One slip of paper for each learner, to print and cut. */
export function slips(learners: readonly Learner[], place: string): string {
  const each = learners.map(
    ({ name, email, password }) =>
      `<li><b>${name}</b><br>${place}<br><code>${email}</code><br><code>${password}</code></li>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign-ins for the workshop</title>
<style>:root{color-scheme:light dark}body{font:11pt/1.5 system-ui,sans-serif}ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(75mm,1fr));gap:0}
li{border:1px dashed;padding:5mm;break-inside:avoid}code{font-size:11pt}h1{font-size:14pt}@media print{h1{display:none}}</style>
</head><body><h1>Sign-ins for the workshop: print, cut, hand out</h1><ul>${each.join('\n')}</ul></body></html>\n`
}
