import { answerHeader, parametersOf, pathOf, type RecordedMessage, sentOnWith } from './message.ts'

/** A message of the dance, by the name that lessons call it. */
export type Named = {
  is: (message: RecordedMessage) => boolean
  /** Said between machines only: it belongs to no flow that a learner's browser could have caused. */
  ofNoFlow?: true
}

const tokenRequest = (grantType: string) => (message: RecordedMessage) =>
  pathOf(message) === '/oauth2/token' && parametersOf(message).get('grant_type') === grantType

const isAsked = (message: RecordedMessage) =>
  pathOf(message) === '/oauth2/authorize' && parametersOf(message).has('client_id')

/** The messages that lessons show and tries wait for. */
export const MESSAGES = {
  metadata: {
    ofNoFlow: true,
    is: (m) => pathOf(m).startsWith('/.well-known/') && m.status === 200,
  },
  registration: {
    ofNoFlow: true,
    is: (m) => pathOf(m) === '/oauth2/register' && m.method === 'POST',
  },
  'authorization-request': {
    is: (m) => isAsked(m) && m.status !== 400 && !sentOnWith(m).has('error'),
  },
  'request-stopped': {
    is: (m) => isAsked(m) && m.status === 400,
  },
  'request-sent-back': {
    is: (m) => isAsked(m) && sentOnWith(m).get('error') === 'invalid_request',
  },
  'authorization-response': {
    is: (m) => m.channel === 'front' && m.to !== 'client' && sentOnWith(m).has('code'),
  },
  denial: {
    is: (m) => m.channel === 'front' && sentOnWith(m).get('error') === 'access_denied',
  },
  'token-request': { is: tokenRequest('authorization_code') },
  tokens: {
    is: (m) => tokenRequest('authorization_code')(m) && m.status === 200,
  },
  'id-token': {
    is: (m) =>
      tokenRequest('authorization_code')(m) && m.answerBody?.kind === 'text' && /"id_token"/.test(m.answerBody.text),
  },
  'sign-in-request': {
    is: (m) => pathOf(m) === '/oauth2/authorize' && (parametersOf(m).get('scope') ?? '').split(' ').includes('openid'),
  },
  'api-call': {
    is: (m) => pathOf(m).startsWith('/api/v1/') && m.status === 200 && m.answerBody?.kind === 'text',
  },
  'api-refused': {
    is: (m) => pathOf(m).startsWith('/api/v1/') && answerHeader(m, 'www-authenticate') !== null,
  },
  refresh: { is: tokenRequest('refresh_token') },
  'dead-end': {
    is: (m) =>
      (pathOf(m).startsWith('/api/v1/') && m.status === 401) || (tokenRequest('refresh_token')(m) && m.status === 400),
  },
  revocation: { is: (m) => pathOf(m) === '/oauth2/revoke' },
  'device-authorization': {
    is: (m) => pathOf(m) === '/oauth2/device_authorization',
  },
  'device-tokens': {
    is: (m) => tokenRequest('urn:ietf:params:oauth:grant-type:device_code')(m) && m.status === 200,
  },
  'client-credentials': {
    ofNoFlow: true,
    is: tokenRequest('client_credentials'),
  },
} satisfies Record<string, Named>

export type MessageName = keyof typeof MESSAGES

/** The newest message of this name. What the server itself recorded goes before the client's copy of it. */
export function newest(name: MessageName, messages: readonly RecordedMessage[]): RecordedMessage | null {
  const all = messages.filter(MESSAGES[name].is).sort((a, b) => b.time - a.time)
  return all.find(({ recordedBy }) => recordedBy === 'cloudvault') ?? all[0] ?? null
}
