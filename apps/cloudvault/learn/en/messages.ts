import type { MessageName } from '../message-names.ts'

/** What lessons call each message. */
export const MESSAGE_TITLES: Record<MessageName, string> = {
  metadata: 'The client asks where everything is',
  registration: 'A client introduces itself',
  'authorization-request': 'The authorization request',
  'request-stopped': 'A request that is answered to the owner only',
  'request-sent-back': 'A request that goes back with an error',
  'authorization-response': 'The answer: the browser is sent home with a code',
  denial: 'The answer: the owner said no',
  'token-request': 'The token request',
  tokens: 'The token request, and its tokens',
  'id-token': 'The token request of a sign-in',
  'sign-in-request': 'The authorization request of a sign-in',
  'api-call': 'A call to the photo API',
  'api-refused': 'A call that is refused',
  refresh: 'The refresh request',
  'dead-end': 'The client finds out that it is over',
  revocation: 'The revocation request',
  'device-authorization': 'A device asks for a code',
  'device-tokens': 'The poll that gets the tokens',
  'client-credentials': 'A client asks for itself',
}
