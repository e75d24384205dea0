import { SECRET_VARIABLE } from '#developers/snippets/values'
import type { Message } from '#wire/message'
import type { Call } from '../replay/call.ts'
import { replayOf, type Step } from '../replay/replay.ts'
import { type Fresh, joined, type Pair, type Text } from '../replay/text.ts'
import type { Answer, Visit } from '../replay/visit.ts'
import { queryText } from './curl.ts'
import { neededBy, preamble } from './environment.ts'
import type { Told } from './format.ts'
import { literal } from './literal.ts'
import { specFunctions } from './playwright-functions.ts'

/** A spec: a real browser walks the front channel, and the test itself is the client that waits at the redirect URI. */
export function playwright(messages: readonly Message[], told: Told): string {
  const replay = replayOf(messages)
  const visits = replay.steps.some(({ kind }) => kind === 'visit')
  const hashes = replay.fresh.some(({ kind }) => kind === 'verifier')
  const made = [...(hashes ? ['createHash'] : []), ...(replay.fresh.length > 0 ? ['randomBytes'] : [])]
  const lines = [
    '/**',
    ...preamble(told.title, replay).map((line) => ` * ${line}`),
    ' */',
    ...(made.length > 0 ? [`import { ${made.join(', ')} } from 'node:crypto'`] : []),
    `import { ${[...new Set([...(replay.steps.length > 0 ? ['expect'] : []), 'test'])].join(', ')}${visits ? ', type Page' : ''} } from '@playwright/test'`,
    '',
    `const ISSUER = ${literal(told.issuer)}`,
    `const CLIENT_ID = ${literal(replay.clientId)}`,
    `const REDIRECT_URI = ${literal(replay.redirectUri)}`,
    ...neededBy(replay).map(({ name }) => `const ${name} = fromEnvironment('${name}')`),
    '',
    `test(${literal(told.title)}, async ({ ${[...(visits ? ['page'] : []), 'request'].join(', ')} }) => {`,
    ...replay.fresh.flatMap(madeAnew),
    ...replay.steps.flatMap((step, nth) => stepLines(step, nth)),
    '})',
    '',
    ...specFunctions(replay),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function madeAnew({ variable, kind, challenge }: Fresh): string[] {
  const value = `  const ${variable} = randomBytes(32).toString('base64url')`
  if (kind !== 'verifier') return [value]
  return [value, `  const ${challenge} = createHash('sha256').update(${variable}).digest('base64url') // RFC 7636 §4.2`]
}

function stepLines(step: Step, nth: number): string[] {
  const name = `answer${nth + 1}`
  return ['', ...(step.kind === 'visit' ? visitLines(step, name) : callLines(step, name))]
}

function visitLines({ path, parameters, decision, ends, status, answer }: Visit, name: string): string[] {
  const asksAgain = decision === 'deny' && !parameters.some(([given]) => given === 'prompt')
  const sent: readonly Pair[] = asksAgain ? [...parameters, ['prompt', ['consent']]] : parameters
  const address = `ISSUER + ${literal(`${path}?`)} + ${name}Asked`
  const asked = [
    `  const ${name}Asked = new URLSearchParams([`,
    ...sent.map((pair) => `    ${pairCode(pair)},`),
    '  ])',
  ]
  if (ends !== 'client') return [...asked, `  expect(await opens(page, ${address})).toBe(${status})`]
  return [
    ...asked,
    `  const ${name} = await ownerAnswers(page, ${address}, { decision: '${decision ?? 'approve'}', status: ${status} })`,
    ...answerLines(answer, (member) => `${name}.get(${literal(member)})`, `[...${name}.keys()]`),
  ]
}

function callLines(call: Call, name: string): string[] {
  const headers = [
    ...credentials(call),
    ...call.headers.map(([header, value]): [string, string] => [header, textCode(value)]),
  ]
  const form = [...(call.form ?? []).map(([field, value]): [string, string] => [field, textCode(value)])]
  if (call.authenticates === 'body') form.push(['client_secret', SECRET_VARIABLE])
  const options = [
    `    method: ${literal(call.method)},`,
    ...(headers.length > 0 ? [`    headers: ${objectCode(headers)},`] : []),
    ...(form.length > 0 ? [`    form: ${objectCode(form)},`] : []),
    '    maxRedirects: 0,',
  ]
  const reads = call.answer.names.length > 0
  return [
    `  // ${call.title}`,
    `  const ${name} = await request.fetch(ISSUER + ${literal(call.path + queryText(call.query))}, {`,
    ...options,
    '  })',
    `  expect(${name}.status()).toBe(${call.status})`,
    ...(call.challenge
      ? [`  expect(${name}.headers()['www-authenticate']).toContain(${literal(call.challenge)})`]
      : []),
    ...(reads ? [`  const ${name}Said = await ${name}.json()`] : []),
    ...(reads
      ? answerLines(call.answer, (member) => `${name}Said[${literal(member)}]`, `Object.keys(${name}Said)`)
      : []),
  ]
}

function credentials({ authenticates, bearer }: Call): [string, string][] {
  if (bearer) return [['Authorization', textCode(['Bearer ', ...bearer])]]
  if (authenticates === 'basic') return [['Authorization', `basic(CLIENT_ID, ${SECRET_VARIABLE})`]]
  return authenticates === 'wrong secret' ? [['Authorization', "basic(CLIENT_ID, 'not-the-secret')"]] : []
}

function answerLines({ names, same, takes }: Answer, read: (name: string) => string, all: string): string[] {
  return [
    `  expect(${all}).toEqual(expect.arrayContaining([${names.map(literal).join(', ')}]))`,
    ...same.map(([name, value]) => `  expect(String(${read(name)})).toBe(${textCode(value)})`),
    ...takes.map(({ name, variable }) => `  const ${variable} = String(${read(name)})`),
  ]
}

function pairCode([name, value]: Pair): string {
  return `[${literal(name)}, ${textCode(value)}]`
}

function objectCode(pairs: readonly [string, string][]): string {
  return `{ ${pairs.map(([name, code]) => `${/^[a-z_]+$/i.test(name) ? name : literal(name)}: ${code}`).join(', ')} }`
}

function textCode(text: Text): string {
  return (
    joined(text)
      .map((part) => (typeof part === 'string' ? literal(part) : part.variable))
      .join(' + ') || "''"
  )
}
