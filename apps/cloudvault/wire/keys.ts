import { fingerprint, type KeyKind } from './fingerprint.ts'
import { type Heard, headerOf, pathOf } from './heard.ts'

/** The protocol's own values in a message: what it brought along, and what its answer brought into the world. */
export type Keys = { carried: string[]; issued: string[]; client: string | null }

/** Parameters by which a request names something that was issued before. */
const CARRIED: Record<string, KeyKind> = {
  request: 'request', //        a pending request, in the addresses of our own pages
  state: 'state', //            RFC 6749 §4.1.1
  code: 'code',
  refresh_token: 'token',
  token: 'token', //            RFC 7009 §2.1, RFC 7662 §2.1
  access_token: 'token',
  id_token_hint: 'token',
  device_code: 'device', //     RFC 8628 §3.4
  user_code: 'user_code',
  request_uri: 'request_uri',
}

/** What an answer in JSON issues, by endpoint: nowhere else is such a name believed. */
const ISSUED: Record<string, Record<string, KeyKind>> = {
  '/oauth2/token': { access_token: 'token', refresh_token: 'token', id_token: 'token' },
  '/oauth2/device_authorization': { device_code: 'device', user_code: 'user_code' },
  '/oauth2/par': { request_uri: 'request_uri' },
}

export function keysOf(heard: Heard): Keys {
  const query = parametersOf(heard.target)
  const form = new URLSearchParams(isForm(heard) ? heard.body.start.toString('utf8') : '')
  const given = [...query, ...form, ...parametersOf(form.get('next') ?? query.get('next') ?? '')]
  const carried = given.flatMap(([name, value]) => keyFor(CARRIED, name, value))
  const shown = /^(?:bearer|dpop) +(\S+)/i.exec(headerOf(heard.headers, 'authorization'))?.[1]
  if (shown) carried.push(fingerprint('token', shown))
  return {
    carried: [...new Set(carried)],
    issued: [...new Set([...issuedInJson(heard), ...issuedInLocation(heard)])],
    client: query.get('client_id') || form.get('client_id') || clientInBasic(heard),
  }
}

function isForm(heard: Heard): boolean {
  return /^application\/x-www-form-urlencoded/i.test(headerOf(heard.headers, 'content-type'))
}

function parametersOf(target: string): URLSearchParams {
  return new URLSearchParams(target.split('?').slice(1).join('?'))
}

/** A user code is typed by people, with and without its hyphen (RFC 8628 §6.1). */
function keyFor(table: Record<string, KeyKind>, name: string, value: unknown): string[] {
  const kind = table[name]
  if (!kind || typeof value !== 'string' || value === '') return []
  return [fingerprint(kind, kind === 'user_code' ? value.toUpperCase().replace(/[^A-Z0-9]/g, '') : value)]
}

function issuedInJson(heard: Heard): string[] {
  const table = ISSUED[pathOf(heard.target)]
  if (!table || heard.status >= 300) return []
  try {
    const answer: Record<string, unknown> = JSON.parse(heard.answerBody.start.toString('utf8'))
    return Object.entries(answer).flatMap(([name, value]) => keyFor(table, name, value))
  } catch {
    return []
  }
}

/**
 * A redirect to one of our pages names the pending request; the one to the client holds the code that was minted, or, in
 * a lab, the token (RFC 6749 §4.2.2).
 */
function issuedInLocation(heard: Heard): string[] {
  const location = headerOf(heard.answerHeaders, 'location')
  if (heard.status < 300 || heard.status >= 400 || !location) return []
  const parameters = parametersOf(location)
  const request = location.startsWith('/') ? keyFor(CARRIED, 'request', parameters.get('request')) : []
  const code = parameters.getAll('code').filter((value) => value.startsWith('cv_ac_'))
  const token = new URLSearchParams(location.split('#')[1]).getAll('access_token')
  const tokens = token.filter((value) => value.startsWith('cv_at_'))
  return [
    ...request,
    ...code.map((value) => fingerprint('code', value)),
    ...tokens.map((value) => fingerprint('token', value)),
  ]
}

/** RFC 6749 §2.3.1: the client_id is form-encoded there. */
function clientInBasic(heard: Heard): string | null {
  const credentials = /^basic +(\S+)/i.exec(headerOf(heard.headers, 'authorization'))?.[1]
  if (!credentials) return null
  const id = Buffer.from(credentials, 'base64').toString('utf8').split(':', 1)[0]
  return new URLSearchParams(`id=${id}`).get('id') || null
}
