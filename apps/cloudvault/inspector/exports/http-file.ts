import { SECRET_VARIABLE } from '#developers/snippets/values'
import type { Message } from '#wire/message'
import type { Call } from '../replay/call.ts'
import { replayOf, type Step } from '../replay/replay.ts'
import { type Fresh, joined, type Pair, type Text } from '../replay/text.ts'
import type { Answer, Visit } from '../replay/visit.ts'
import { queryText } from './curl.ts'
import { neededBy, oneLine, preamble } from './environment.ts'
import type { Told } from './format.ts'
import { decides, FUNCTIONS, signsIn } from './http-file-owner.ts'
import { literal } from './literal.ts'

/** Requests for httpYac, one after the other: in an editor they are sent by hand, in a terminal with `--all`. */
export function httpFile(messages: readonly Message[], told: Told): string {
  const replay = replayOf(messages)
  const lines = [
    ...preamble(told.title, replay).map((line) => `# ${line}`),
    '# Run it with: npx httpyac send <this file> --all',
    `@issuer = ${told.issuer}`,
    '',
    '### What the client makes up anew',
    '{{',
    "  const { createHash, randomBytes } = require('node:crypto')",
    '  const fromEnvironment = (name) => {',
    "    if (!process.env[name]) throw new Error(name + ' must be in the environment')",
    '    return process.env[name]',
    '  }',
    ...neededBy(replay).map(({ name }) => `  exports.${name} = fromEnvironment('${name}')`),
    ...replay.fresh.flatMap(madeAnew),
    ...FUNCTIONS,
    `  exports.clientId = ${literal(replay.clientId)}`,
    `  exports.redirectUri = ${literal(replay.redirectUri)}`,
    '}}',
    ...replay.steps.flatMap((step) => ['', ...stepLines(step)]),
  ]
  return `${lines.join('\n')}\n`
}

function madeAnew({ variable, kind, challenge }: Fresh): string[] {
  const made = `  exports.${variable} = randomBytes(32).toString('base64url')`
  if (kind !== 'verifier') return [made]
  return [made, `  exports.${challenge} = createHash('sha256').update(exports.${variable}).digest('base64url')`]
}

function stepLines(step: Step): string[] {
  return step.kind === 'visit' ? visitLines(step) : callLines(step)
}

function visitLines({ path, parameters, decision, ends, status, answer }: Visit): string[] {
  // The file's steps are always the same ones: asked again, the owner always has a page to answer.
  const signs = ends === 'client' && (decision !== null || answer.takes.length > 0)
  const asksAgain = signs && !parameters.some(([name]) => name === 'prompt')
  const sent: readonly Pair[] = asksAgain ? [...parameters, ['prompt', ['consent']]] : parameters
  return [
    '### RFC 6749 §4.1.1: the browser takes the request to the server',
    '# @no-redirect',
    `GET {{issuer}}${path}${sent.map((pair, nth) => `\n  ${nth === 0 ? '?' : '&'}${encodedPair(pair)}`).join('')}`,
    '',
    `?? status == ${status}`,
    '{{',
    '  exports.location = response.headers.location ?? null',
    '}}',
    ...(signs ? [...signsIn(), ...decides(decision ?? 'approve')] : []),
    ...(ends === 'client' ? landed(answer) : []),
  ]
}

function landed({ names, same, takes }: Answer): string[] {
  return [
    '',
    '### RFC 6749 §4.1.2: what the browser would bring back to the client',
    '{{',
    "  const { equal, ok } = require('node:assert/strict')",
    "  ok(location.startsWith(redirectUri), 'the browser is sent to ' + location)",
    '  const answer = new URL(location).searchParams',
    `  for (const name of [${names.map(literal).join(', ')}]) ok(answer.has(name), name)`,
    ...same.map(([name, value]) => `  equal(answer.get(${literal(name)}), ${textCode(value)})`),
    ...takes.map(({ name, variable }) => `  exports.${variable} = answer.get(${literal(name)})`),
    '}}',
  ]
}

function callLines(call: Call): string[] {
  const form = (call.form ?? []).map(encodedPair)
  if (call.authenticates === 'body') form.push(`client_secret={{encodeURIComponent(${SECRET_VARIABLE})}}`)
  const checks = [
    ...call.answer.names.map((name) => `  ok(${literal(name)} in response.parsedBody, ${literal(name)})`),
    ...call.answer.same.map(
      ([name, value]) => `  equal(String(response.parsedBody[${literal(name)}]), ${textCode(value)})`,
    ),
    ...call.answer.takes.map(({ name, variable }) => `  exports.${variable} = response.parsedBody[${literal(name)}]`),
    ...(call.challenge ? [`  ok(response.headers['www-authenticate'].includes(${literal(call.challenge)}))`] : []),
  ]
  return [
    `### ${oneLine(call.title)}`,
    '# @no-redirect',
    '# @no-cookie-jar',
    `${call.method} {{issuer}}${call.path}${queryText(call.query)}`,
    ...credentials(call),
    ...call.headers.map(([name, value]) => `${name}: ${inline(value)}`),
    ...(form.length > 0 ? ['Content-Type: application/x-www-form-urlencoded', '', form.join('&')] : []),
    '',
    `?? status == ${call.status}`,
    ...(checks.length > 0 ? ['{{', "  const { equal, ok } = require('node:assert/strict')", ...checks, '}}'] : []),
  ]
}

function credentials({ authenticates, bearer }: Call): string[] {
  if (bearer) return [`Authorization: Bearer ${inline(bearer)}`]
  if (authenticates === 'basic') return [`Authorization: {{basic(clientId, ${SECRET_VARIABLE})}}`]
  return authenticates === 'wrong secret' ? ["Authorization: {{basic(clientId, 'not-the-secret')}}"] : []
}

function encodedPair([name, value]: Pair): string {
  const parts = joined(value).map((part) =>
    typeof part === 'string' ? encodeURIComponent(part) : `{{encodeURIComponent(${part.variable})}}`,
  )
  return `${encodeURIComponent(name)}=${parts.join('')}`
}

function inline(text: Text): string {
  return joined(text)
    .map((part) => (typeof part === 'string' ? oneLine(part) : `{{${part.variable}}}`))
    .join('')
}

function textCode(text: Text): string {
  return (
    joined(text)
      .map((part) => (typeof part === 'string' ? literal(part) : part.variable))
      .join(' + ') || "''"
  )
}
