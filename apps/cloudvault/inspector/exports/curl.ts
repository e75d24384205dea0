import { SECRET_VARIABLE, shellQuoted } from '#developers/snippets/values'
import type { Message } from '#wire/message'
import type { Call } from '../replay/call.ts'
import { replayOf, type Step } from '../replay/replay.ts'
import { type Fresh, joined, type Pair, type Text } from '../replay/text.ts'
import type { Answer, Visit } from '../replay/visit.ts'
import { functions } from './curl-functions.ts'
import { neededBy, oneLine, preamble } from './environment.ts'
import type { Told } from './format.ts'

/** A script for bash and curl that plays client and browser at once: every word of the protocol is in it. */
export function curl(messages: readonly Message[], told: Told): string {
  const replay = replayOf(messages)
  const lines = [
    '#!/usr/bin/env bash',
    ...preamble(told.title, replay).map((line) => `# ${line}`),
    'set -euo pipefail',
    ...neededBy(replay).map(({ name, what }) => `: "\${${name}:?is needed: ${what.replaceAll("'", '’')}}"`),
    `ISSUER=${shellQuoted(told.issuer)}`,
    `CLIENT_ID=${shellQuoted(replay.clientId)}`,
    `REDIRECT_URI=${shellQuoted(replay.redirectUri)}`,
    '',
    ...functions(replay),
    ...replay.fresh.flatMap(madeAnew),
    ...replay.steps.flatMap((step) => ['', ...stepLines(step)]),
    '',
    'echo "The new flow went the way of the recorded one."',
  ]
  return `${lines.join('\n')}\n`
}

function madeAnew({ variable, kind, challenge }: Fresh): string[] {
  const name = shellName(variable)
  if (kind !== 'verifier') return [`${name}=$(random)`]
  return [
    `${name}=$(random) # RFC 7636 §4: it stays here, the browser carries its hash`,
    `${shellName(challenge ?? '')}=$(printf '%s' "$${name}" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')`,
  ]
}

function stepLines(step: Step): string[] {
  return step.kind === 'visit' ? visitLines(step) : callLines(step)
}

function visitLines({ path, parameters, decision, ends, status, answer }: Visit): string[] {
  // Somebody who approved since would not be asked again, and could not say no.
  const asksAgain = decision === 'deny' && !parameters.some(([name]) => name === 'prompt')
  const sent: readonly Pair[] = asksAgain ? [...parameters, ['prompt', ['consent']]] : parameters
  const ended = {
    client: ['leads "$REDIRECT_URI"', ...answerLines(answer, 'part')],
    page: ['stays'],
    open: [],
  }[ends]
  return [
    '# RFC 6749 §4.1.1: the browser takes the request to the server.',
    `ask -G "$ISSUER"${word([path])}${sent.map((pair) => ` \\\n  --data-urlencode ${pairWord(pair)}`).join('')}`,
    `expect status ${status} "$STATUS"`,
    ...(ends === 'client' ? [`onward ${decision ?? 'approve'}`] : []),
    ...ended,
  ]
}

function callLines(call: Call): string[] {
  const words = [
    ...(call.method === 'GET' ? [] : call.method === 'HEAD' ? ['-I'] : [`-X ${shellQuoted(call.method)}`]),
    ...credentials(call),
    ...call.headers.map(([name, value]) => `-H ${word([`${name}: `, ...value])}`),
    ...(call.form ?? []).map((pair) => `--data-urlencode ${pairWord(pair)}`),
  ]
  const address = `"$ISSUER"${word([`${call.path}${queryText(call.query)}`])}`
  return [
    `# ${oneLine(call.title)}`,
    `call ${address}${words.map((each) => ` \\\n  ${each}`).join('')}`,
    `expect status ${call.status} "$STATUS"`,
    ...(call.challenge ? [`challenges ${shellQuoted(call.challenge)}`] : []),
    ...answerLines(call.answer, 'member'),
  ]
}

function credentials({ authenticates, bearer }: Call): string[] {
  if (bearer) return [`-H ${word(['Authorization: Bearer ', ...bearer])}`]
  if (authenticates === 'basic') return [`-u "$CLIENT_ID:$${SECRET_VARIABLE}"`]
  if (authenticates === 'wrong secret') return ['-u "$CLIENT_ID:not-the-secret"']
  return authenticates === 'body' ? [`--data-urlencode "client_secret=$${SECRET_VARIABLE}"`] : []
}

/** @param read which function of the script finds a value: in the address, or in the JSON. */
function answerLines({ names, same, takes }: Answer, read: 'part' | 'member'): string[] {
  return [
    ...names.filter(isPlain).map((name) => `has ${read} ${shellQuoted(name)}`),
    ...same.map(([name, value]) => `expect ${shellQuoted(name)} ${word(value)} "$(${read} ${shellQuoted(name)})"`),
    ...takes.map(({ name, variable }) => `${shellName(variable)}=$(${read} ${shellQuoted(name)})`),
  ]
}

/** Names go into the script's patterns; one with signs in it is not looked for. */
function isPlain(name: string): boolean {
  return /^[\w.-]+$/.test(name)
}

function pairWord([name, value]: Pair): string {
  return word([`${encodeURIComponent(name)}=`, ...value])
}

/** One word of a shell, of quoted pieces. */
function word(text: Text): string {
  return joined(text)
    .map((part) => (typeof part === 'string' ? shellQuoted(part) : `"$${shellName(part.variable)}"`))
    .join('')
}

/** The queries of calls are plain: limits and cursors. */
export function queryText(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return ''
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, value.filter((part) => typeof part === 'string').join('')]))}`
}

/** `accessToken2` → `ACCESS_TOKEN2` */
export function shellName(variable: string): string {
  return variable.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
