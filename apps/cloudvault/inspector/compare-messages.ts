import type { Message } from '#wire/message'
import { answerParameters, headerOf, type Parameter, requestParameters } from './parameters.ts'

/** One thing that a message says, in both flows. `fresh`: it is another one each time, and has to be. */
export type Difference = {
  part: 'request' | 'check' | 'answer'
  name: string
  left: string | null
  right: string | null
  verdict: 'same' | 'different' | 'fresh' | 'only left' | 'only right'
}

/** Values that differ between any two flows, also between two that went the same way. */
const FRESH = new Set([
  ...['state', 'nonce', 'code', 'code_challenge', 'code_verifier', 'request', 'request_uri', 'csrf', 'session_state'],
  ...[
    'access_token',
    'refresh_token',
    'id_token',
    'token',
    'id_token_hint',
    'logout_token',
    'device_code',
    'user_code',
    'ticket',
  ],
  ...['client_assertion', 'verification_uri_complete', 'jti', 'iat', 'exp', 'auth_time'],
])

/** Everything that one message says, beside what its counterpart says. */
export function compareMessages(left: Message, right: Message): Difference[] {
  return [
    ...sideBySide('request', asked(left), asked(right)),
    ...sideBySide('check', checks(left), checks(right)),
    ...sideBySide('answer', answered(left), answered(right)),
  ]
}

function asked(message: Message): Parameter[] {
  const authorization = headerOf(message.headers, 'authorization')
  const scheme = authorization === null ? [] : [['Authorization', authorization] as const]
  return [...scheme, ...requestParameters(message)]
}

function checks({ annotations }: Message): Parameter[] {
  return annotations.map(({ cites, words, verdict }) => [cites, `${verdict}: ${words}`])
}

function answered(message: Message): Parameter[] {
  const leads = headerOf(message.answerHeaders, 'location')?.split('?', 1)[0]
  const said = leads === undefined ? [] : [['Location', leads] as const]
  return [['status', String(message.status)], ...said, ...answerParameters(message)]
}

function sideBySide(part: Difference['part'], left: readonly Parameter[], right: readonly Parameter[]): Difference[] {
  const names = [...new Set([...left, ...right].map(([name]) => name))]
  return names.flatMap((name) => {
    const ours = all(left, name)
    const theirs = all(right, name)
    const rows = Array.from({ length: Math.max(ours.length, theirs.length) })
    return rows.map((_, nth) => difference(part, name, ours[nth] ?? null, theirs[nth] ?? null))
  })
}

function difference(part: Difference['part'], name: string, left: string | null, right: string | null): Difference {
  return { part, name, left, right, verdict: verdictOf(name, left, right) }
}

function verdictOf(name: string, left: string | null, right: string | null): Difference['verdict'] {
  if (left === null) return 'only right'
  if (right === null) return 'only left'
  if (left === right) return 'same'
  if (name === 'Authorization') return schemeOf(left) === schemeOf(right) ? 'fresh' : 'different'
  if (!FRESH.has(name)) return 'different'
  return kindOf(left) === kindOf(right) ? 'fresh' : 'different'
}

/** RFC 9068: a JWT can be read by whoever sees it, an opaque token says nothing. That is a difference, and not chance. */
function kindOf(value: string): 'JWT' | 'opaque' {
  return value.startsWith('eyJ') ? 'JWT' : 'opaque'
}

function schemeOf(value: string): string {
  const [scheme = '', credentials = ''] = value.split(' ')
  return /^(bearer|dpop)$/i.test(scheme) ? `${scheme} ${kindOf(credentials)}` : scheme
}

function all(parameters: readonly Parameter[], name: string): string[] {
  return parameters.filter(([given]) => given === name).map(([, value]) => value)
}
