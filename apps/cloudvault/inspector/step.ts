import type { Message } from '#wire/message'
import { pathOf, requestParameters, saidOf } from './parameters.ts'

/** What a message is in the protocol, by what it says and not by whose path it is: other servers have other paths. */
export type StepKind =
  | 'connect'
  | 'client-sign-in'
  | 'authorization-request'
  | 'authorization-response'
  | 'pushed-request'
  | 'device-authorization'
  | 'sign-in'
  | 'decision'
  | 'owner-page'
  | 'token-request'
  | 'device-poll'
  | 'refresh'
  | 'client-credentials'
  | 'revocation'
  | 'introspection'
  | 'userinfo'
  | 'metadata'
  | 'logout'
  | 'logout-notice'
  | 'photo-api'
  | 'client-page'
  | 'hold'
  | 'release'

const WORDS: Record<StepKind, string> = {
  connect: 'Connect is pressed',
  'client-sign-in': 'A sign-in is asked for',
  'authorization-request': 'Authorization request',
  'authorization-response': 'Authorization response',
  'pushed-request': 'Pushed authorization request',
  'device-authorization': 'Device authorization request',
  'sign-in': 'The owner signs in',
  decision: 'The owner decides',
  'owner-page': 'A page for the owner',
  'token-request': 'Token request with a code',
  'device-poll': 'Token request with a device code',
  refresh: 'Refresh request',
  'client-credentials': 'Token request of the client for itself',
  revocation: 'Revocation request',
  introspection: 'Introspection request',
  userinfo: 'UserInfo request',
  metadata: 'The server says what it can do',
  logout: 'Sign-out',
  'logout-notice': 'Back-channel logout',
  'photo-api': 'API request with a token',
  'client-page': 'A page of the client',
  hold: 'A step waits',
  release: 'It is let go',
}

const BY_GRANT: Record<string, StepKind> = {
  authorization_code: 'token-request',
  refresh_token: 'refresh',
  client_credentials: 'client-credentials',
  'urn:ietf:params:oauth:grant-type:device_code': 'device-poll',
}

const BY_PATH: readonly (readonly [RegExp, StepKind])[] = [
  [/\/\.well-known\/|\/(jwks|certs|keys)(\.json)?$/, 'metadata'],
  [/\/par$/, 'pushed-request'],
  [/\/device_authorization$/, 'device-authorization'],
  [/\/revoke?$|\/revocation$/, 'revocation'],
  [/\/introspect(ion)?$/, 'introspection'],
  [/\/userinfo$/, 'userinfo'],
  [/\/(logout|end_session)(\/|$)/, 'logout'],
  [/\/decision$/, 'decision'],
  [/\/holds?(\/[\w-]{36})?$/, 'hold'], // slow motion, in either app
  [/\/holds?\/([\w-]{36}\/)?release$/, 'release'],
]

/** What this message is. */
export function stepOf(message: Message): StepKind {
  const said = requestParameters(message)
  const has = (name: string) => saidOf(said, name) !== null
  const path = pathOf(message.url)
  if (message.to === 'photo-api') return 'photo-api'
  const byPath = BY_PATH.find(([pattern]) => pattern.test(path))?.[1]
  if (byPath) return byPath
  if (message.to === 'client') return clientStep(message, has)
  const grant = BY_GRANT[saidOf(said, 'grant_type') ?? '']
  if (grant) return grant
  if (has('client_id') && (has('response_type') || has('request_uri') || /\/authorize$/.test(path))) {
    return 'authorization-request'
  }
  return message.method === 'POST' && /sign-?in|log-?in/.test(path) ? 'sign-in' : 'owner-page'
}

function clientStep({ method, url }: Message, has: (name: string) => boolean): StepKind {
  if (has('logout_token')) return 'logout-notice'
  if ((has('code') || has('error')) && (has('state') || has('iss') || /callback|\/cb$/.test(pathOf(url)))) {
    return 'authorization-response'
  }
  if (method !== 'POST') return 'client-page'
  if (/\/sign-?in\//.test(pathOf(url))) return 'client-sign-in' // with somebody else's account
  return /\/connect$/.test(pathOf(url)) ? 'connect' : 'client-page'
}

/** The same in words. */
export function stepTitle(message: Message): string {
  return WORDS[stepOf(message)]
}
