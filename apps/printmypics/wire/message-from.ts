import { randomBytes } from 'node:crypto'
import { configuration } from '#configuration'
import { fingerprint } from './fingerprint.ts'
import { type Heard, headerOf } from './heard.ts'
import type { Message, Secret } from './message.ts'
import { redactHeaders, redactUrl } from './redact.ts'
import { redactBody } from './redact-body.ts'

const BY_BROWSER = { channel: 'front', from: 'browser' } as const
const BY_SERVER = { channel: 'back', from: 'authorization-server' } as const

/** The message of what was heard, with a mark in place of every code. */
export function messageFrom(heard: Heard): Message {
  const { url, clientId } = configuration()
  const secrets: Secret[] = []
  const states = statesIn(heard)
  return {
    id: `${heard.time.toString(36)}-${randomBytes(6).toString('base64url')}`,
    flow: states[0] === undefined ? null : fingerprint('state', states[0]).slice('state:'.length),
    recordedBy: 'printmypics',
    time: heard.time,
    duration: heard.duration,
    ...(heard.viewer ? BY_BROWSER : BY_SERVER),
    to: 'client',
    sender: null,
    method: heard.method,
    url: url + redactUrl(heard.target, secrets),
    headers: redactHeaders(heard.headers, secrets),
    body: redactBody(heard.body, heard.headers, secrets),
    status: heard.status,
    answerHeaders: redactHeaders(heard.answerHeaders, secrets),
    answerBody: redactBody(heard.answerBody, heard.answerHeaders, secrets),
    annotations: heard.findings,
    keys: [
      ...states.map((state) => fingerprint('state', state)),
      ...secrets.flatMap(({ kind, value }) => (kind === 'code' && value ? [fingerprint(kind, value)] : [])),
    ],
    secrets,
    client: clientId,
  }
}

/** RFC 6749 §4.1.1, §4.1.2: the `state` of a request that is sent on its way, or of the answer to one. */
function statesIn({ target, answerHeaders, states }: Heard): string[] {
  const addresses = [target, headerOf(answerHeaders, 'location')]
  const named = addresses.flatMap((address) => new URLSearchParams(address.split('?')[1] ?? '').getAll('state'))
  return [...new Set([...states, ...named])]
}
