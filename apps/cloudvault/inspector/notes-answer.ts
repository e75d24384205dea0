import type { Note } from './note.ts'

/** RFC 6749 §4.1.2 and §5.1: what the authorization server answers, through the browser and directly. */
export const ANSWER_NOTES: Record<string, Note> = {
  code: {
    is: 'A ticket for the client, good once and for a minute. By itself it opens nothing.',
    without: 'The token would have to pass through the browser.',
    cites: 'RFC 6749 §4.1.2',
    checkedBy: 'oauth/authorization-code.ts',
  },
  iss: {
    is: 'Which authorization server answers.',
    without: 'A client that knows two servers could be talked into giving one’s code to the other.',
    cites: 'RFC 9207 §2',
  },
  error: {
    is: 'Why there is no code, in one of the words that the RFC knows.',
    without: 'The client would wait for an answer that never comes.',
    cites: 'RFC 6749 §4.1.2.1',
  },
  error_description: {
    is: 'The same for the developer who reads it, in a sentence.',
    without: 'Somebody would have to guess.',
    cites: 'RFC 6749 §4.1.2.1',
  },
  access_token: {
    is: 'The key for the API. Whoever holds it can use it.',
    without: 'The API would need the owner’s password.',
    cites: 'RFC 6749 §1.4',
  },
  token_type: {
    is: 'How the token is to be shown: Bearer as it is, DPoP with a proof beside it.',
    without: 'The client would have to guess how to show it.',
    cites: 'RFC 6749 §7.1',
  },
  expires_in: {
    is: 'How many seconds the access token lives.',
    without: 'The client would find out by failing.',
    cites: 'RFC 6749 §5.1',
  },
  refresh_token: {
    is: 'For getting the next access token without the owner. Used once: each use gives another one.',
    without: 'The owner would have to approve every hour.',
    cites: 'RFC 6749 §1.5',
    checkedBy: 'oauth/refresh-token.ts',
  },
  id_token: {
    is: 'A signed statement for the client about who signed in. Not a key for any API.',
    without: 'The client would know that somebody said yes, and not who.',
    cites: 'OIDC Core §2',
  },
  device_code: {
    is: 'What the device asks with while its owner decides on another screen.',
    without: 'The device could not tell which answer is its own.',
    cites: 'RFC 8628 §3.2',
  },
  user_code: {
    is: 'What a person types on another screen. Short, so guessing is made slow.',
    without: 'The person could not say which device is meant.',
    cites: 'RFC 8628 §6.1',
  },
  interval: {
    is: 'How many seconds the device waits between two questions.',
    without: 'Devices would ask all the time.',
    cites: 'RFC 8628 §3.5',
  },
}
