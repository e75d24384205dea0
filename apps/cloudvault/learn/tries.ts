import type { LessonSlug } from './course.ts'
import type { RecordedMessage } from './message.ts'
import { MESSAGES, type MessageName } from './message-names.ts'

/** What has to be seen happening, in this order, and the words for "this is what is missing". */
export type Sighting = { message: MessageName; missing: string; ofOwnApp?: true }

const ASKED: Sighting = {
  message: 'authorization-request',
  missing: 'CloudVault has not seen an authorization request from this browser yet. Press Connect at PrintMyPics.',
}
const ANSWERED: Sighting = {
  message: 'authorization-response',
  missing: 'Your request is here, and you have not approved it yet. Sign in and press Approve.',
}

/** One for each lesson: small enough to do while reading, real enough to leave a message behind. */
export const TRIES: Record<LessonSlug, readonly Sighting[]> = {
  'the-valet-key': [
    ASKED,
    ANSWERED,
    { message: 'api-call', missing: 'PrintMyPics has a code, and has not fetched a photograph with its token yet.' },
  ],
  'four-roles': [
    ASKED,
    {
      message: 'token-request',
      missing: 'Only your browser has spoken so far. The client has not called the server itself.',
    },
  ],
  'the-authorization-request': [
    {
      message: 'request-stopped',
      missing: 'CloudVault has not stopped a request from this browser yet. Open the link with the wrong address.',
    },
  ],
  consent: [
    ASKED,
    {
      message: 'denial',
      missing: 'Your request is here, and you have not said no yet. Press Deny on the consent page.',
    },
  ],
  'code-and-state': [ASKED, ANSWERED],
  'the-exchange': [
    ASKED,
    ANSWERED,
    { message: 'tokens', missing: 'A code went out, and nobody has exchanged it yet. It has a minute to live.' },
  ],
  pkce: [
    {
      message: 'request-sent-back',
      missing: 'No request without a code_challenge has come from this browser yet. Open the link above.',
    },
  ],
  'calling-the-api': [
    ASKED,
    {
      message: 'api-call',
      missing: 'No call to the photo API belongs to your flow yet. Open your photographs at PrintMyPics.',
    },
  ],
  refresh: [
    {
      message: 'refresh',
      missing: 'Nobody has refreshed a token of yours yet. Wait out the hour, or refresh by hand with your own app.',
    },
  ],
  'taking-it-back': [
    ASKED,
    { message: 'revocation', missing: 'PrintMyPics has not given a token back yet. Press Disconnect in its settings.' },
  ],
  'openid-connect': [
    {
      message: 'sign-in-request',
      missing: 'No request with the scope openid has come from this browser yet. Use “Sign in with CloudVault”.',
    },
    {
      message: 'id-token',
      missing: 'The request for openid is here. The id_token has not been fetched yet: approve it.',
    },
  ],
  'other-grants': [
    {
      message: 'device-tokens',
      missing: 'No device has been given tokens by you yet. Start the kiosk, and enter its code at CloudVault.',
    },
  ],
  'your-own-app': [
    {
      message: 'tokens',
      ofOwnApp: true,
      missing: 'No app but PrintMyPics has exchanged a code of yours yet. Register one, and run its program.',
    },
  ],
  'running-it': [
    ASKED,
    {
      message: 'dead-end',
      missing:
        'Nothing of yours has been refused yet. Take the permission back at CloudVault, then reload at PrintMyPics.',
    },
  ],
}

/** The first sighting that has not happened, or null where all have. */
export function missingFrom(
  lesson: LessonSlug,
  messages: readonly RecordedMessage[],
  printmypics: string,
): Sighting | null {
  return TRIES[lesson].find((sighting) => !messages.some((message) => saw(sighting, message, printmypics))) ?? null
}

function saw(sighting: Sighting, message: RecordedMessage, printmypics: string): boolean {
  if (sighting.ofOwnApp && (message.client === null || message.client === printmypics)) return false
  return MESSAGES[sighting.message].is(message)
}
