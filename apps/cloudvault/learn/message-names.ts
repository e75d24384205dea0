import { answerHeader, parametersOf, pathOf, type RecordedMessage, sentOnWith } from './message.ts'

/** A message of the dance, by the name that lessons call it. */
export type Named = {
  title: string
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
    title: 'The client asks where everything is',
    ofNoFlow: true,
    is: (m) => pathOf(m).startsWith('/.well-known/') && m.status === 200,
  },
  registration: {
    title: 'A client introduces itself',
    ofNoFlow: true,
    is: (m) => pathOf(m) === '/oauth2/register' && m.method === 'POST',
  },
  'authorization-request': {
    title: 'The authorization request',
    is: (m) => isAsked(m) && m.status !== 400 && !sentOnWith(m).has('error'),
  },
  'request-stopped': {
    title: 'A request that is answered to the owner only',
    is: (m) => isAsked(m) && m.status === 400,
  },
  'request-sent-back': {
    title: 'A request that goes back with an error',
    is: (m) => isAsked(m) && sentOnWith(m).get('error') === 'invalid_request',
  },
  'authorization-response': {
    title: 'The answer: the browser is sent home with a code',
    is: (m) => m.channel === 'front' && m.to !== 'client' && sentOnWith(m).has('code'),
  },
  denial: {
    title: 'The answer: the owner said no',
    is: (m) => m.channel === 'front' && sentOnWith(m).get('error') === 'access_denied',
  },
  'token-request': { title: 'The token request', is: tokenRequest('authorization_code') },
  tokens: {
    title: 'The token request, and its tokens',
    is: (m) => tokenRequest('authorization_code')(m) && m.status === 200,
  },
  'id-token': {
    title: 'The token request of a sign-in',
    is: (m) =>
      tokenRequest('authorization_code')(m) && m.answerBody?.kind === 'text' && /"id_token"/.test(m.answerBody.text),
  },
  'sign-in-request': {
    title: 'The authorization request of a sign-in',
    is: (m) => pathOf(m) === '/oauth2/authorize' && (parametersOf(m).get('scope') ?? '').split(' ').includes('openid'),
  },
  'api-call': {
    title: 'A call to the photo API',
    is: (m) => pathOf(m).startsWith('/api/v1/') && m.status === 200 && m.answerBody?.kind === 'text',
  },
  'api-refused': {
    title: 'A call that is refused',
    is: (m) => pathOf(m).startsWith('/api/v1/') && answerHeader(m, 'www-authenticate') !== null,
  },
  refresh: { title: 'The refresh request', is: tokenRequest('refresh_token') },
  'dead-end': {
    title: 'The client finds out that it is over',
    is: (m) =>
      (pathOf(m).startsWith('/api/v1/') && m.status === 401) || (tokenRequest('refresh_token')(m) && m.status === 400),
  },
  revocation: { title: 'The revocation request', is: (m) => pathOf(m) === '/oauth2/revoke' },
  'device-authorization': {
    title: 'A device asks for a code',
    is: (m) => pathOf(m) === '/oauth2/device_authorization',
  },
  'device-tokens': {
    title: 'The poll that gets the tokens',
    is: (m) => tokenRequest('urn:ietf:params:oauth:grant-type:device_code')(m) && m.status === 200,
  },
  'client-credentials': {
    title: 'A client asks for itself',
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
