import type { Message, Party } from '#wire/message'
import { answerParameters, headerOf, pathOf, requestParameters } from '../parameters.ts'
import { type Run, runsOf } from '../runs.ts'
import { stepTitle } from '../step.ts'
import type { Told } from './format.ts'
import { masked } from './masked.ts'

const LANES: readonly (readonly [Party, string, string])[] = [
  ['browser', 'actor', "Owner's browser"],
  ['client', 'participant', 'Client'],
  ['authorization-server', 'participant', 'Authorization server'],
  ['photo-api', 'participant', 'Photo API'],
]

/** A sequence diagram: an arrow for every request, a dashed one for its answer; the front channel on a ground of its own. */
export function mermaid(messages: readonly Message[], { title }: Told): string {
  const seen = new Set(messages.flatMap(({ from, to }) => [from, to]))
  const lanes = LANES.filter(([party]) => seen.has(party)).map(
    ([party, kind, name]) => `  ${kind} ${idOf(party)} as ${name}`,
  )
  const head = ['---', `title: ${JSON.stringify(title)}`, '---', 'sequenceDiagram', '  autonumber', ...lanes]
  return `${[...head, ...runsOf(messages.map(masked)).flatMap(lines)].join('\n')}\n`
}

/** A run of repetitions is drawn once, in a loop. */
function lines({ message, count }: Run): string[] {
  if (count === 1) return arrows(message)
  return [`  loop ${count} times`, ...arrows(message).map((line) => `  ${line}`), '  end']
}

function arrows(message: Message): string[] {
  const { from, to, method, url, status } = message
  const asked = names(requestParameters(message).map(([name]) => name))
  const path = pathOf(url)
  const back = names(answerParameters(message).map(([name]) => name))
  const lines = [
    `  ${idOf(from)}->>${idOf(to)}: ${escaped(`${stepTitle(message)}: ${method} ${path}${asked}`)}`,
    ...message.annotations.map(({ words, cites }) => `  Note over ${idOf(to)}: ${escaped(`${words} (${cites})`)}`),
    `  ${idOf(to)}-->>${idOf(from)}: ${escaped(`${status}${destination(message)}${back}`)}`,
  ]
  if (message.channel === 'back') return lines
  return ['  rect rgba(120, 150, 190, 0.16)', ...lines.map((line) => `  ${line}`), '  end']
}

function destination({ answerHeaders, answerBody }: Message): string {
  if (answerBody?.kind === 'page') return ` ${answerBody.title}`
  const location = headerOf(answerHeaders, 'location')
  return location === null ? '' : ` to ${location.split('?', 1)[0]}`
}

function names(list: readonly string[]): string {
  return list.length > 0 ? ` (${[...new Set(list)].join(', ')})` : ''
}

function idOf(party: Party): string {
  return party.replace('-', '_')
}

/** Mermaid reads `;` and `#` as signs of its own, and a line as a message's end. Its entities have no `&`. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[#;<>]/g, (sign) => `#${sign.charCodeAt(0)};`)
    .slice(0, 400)
}
