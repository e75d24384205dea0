import type { Message } from '#wire/message'
import { answerParameters, headerOf, type Parameter, pathOf, requestParameters } from '../parameters.ts'
import { type Run, runsOf } from '../runs.ts'
import { stepTitle } from '../step.ts'
import { escaped } from './escaped.ts'
import type { Told } from './format.ts'
import { masked } from './masked.ts'
import { PAGE_STYLE } from './page-look.ts'

/** What a lane is called for a reader. */
const PARTY = {
  browser: "the owner's browser",
  client: 'the client',
  'authorization-server': 'the authorization server',
  'photo-api': 'the photo API',
} as const

/** One HTML file that needs nothing else: the flow as a numbered text, on paper as on a screen. */
export function page(messages: readonly Message[], { title, recordedAt }: Told): string {
  const when = new Date(recordedAt).toISOString().slice(0, 16).replace('T', ' ')
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style></head>
<body><main>
<header><p class="house">CloudVault, the inspector</p><h1>${escaped(title)}</h1>
<p>${messages.length} messages, recorded on ${when} UTC. Of a secret only its beginning and a fingerprint are shown.</p></header>
<ol>
${runsOf(messages.map(masked))
  .map((run) => item(run, messages[0]?.time ?? 0))
  .join('\n')}
</ol>
</main></body>
</html>
`
}

function item({ message, count }: Run, start: number): string {
  const more = count > 1 ? `, and ${count - 1} more like it` : ''
  const { channel, from, to, method, url, status } = message
  const after = ((message.time - start) / 1_000_000).toFixed(2)
  return `<li class="${channel}"><h2>${escaped(stepTitle(message))}</h2>
<p class="way">${channel === 'front' ? 'Front channel' : 'Back channel'}: ${PARTY[from]} to ${PARTY[to]}, after ${after} s${more}</p>
<p class="line">${escaped(`${method} ${pathOf(url)}`)}</p>
${list('It says', requestParameters(message))}${notes(message)}<p class="line">${status}${escaped(destination(message))}</p>
${list('The answer says', answerParameters(message))}</li>`
}

function destination({ answerHeaders, answerBody }: Message): string {
  if (answerBody?.kind === 'page') return ` ${answerBody.title}`
  const location = headerOf(answerHeaders, 'location')
  return location ? ` to ${location.split('?', 1)[0]}` : ''
}

function list(caption: string, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return ''
  const rows = parameters.map(
    ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(shortened(value))}</td></tr>`,
  )
  return `<table><caption>${caption}</caption><tbody>${rows.join('')}</tbody></table>\n`
}

function notes({ annotations }: Message): string {
  if (annotations.length === 0) return ''
  const sign = { kept: 'Kept', refused: 'Refused', changed: 'Changed' } as const
  const lines = annotations.map(
    ({ verdict, words, cites, file }) =>
      `<li><b>${sign[verdict]}:</b> ${escaped(words)} <small>${escaped(`${cites}, ${file}`)}</small></li>`,
  )
  return `<ul class="checks">${lines.join('')}</ul>\n`
}

/** A page of photographs is not what paper is for. */
function shortened(value: string): string {
  return value.length > 400 ? `${value.slice(0, 400)} … (${value.length} characters)` : value
}
