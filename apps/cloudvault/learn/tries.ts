import type { LessonSlug } from './course.ts'
import type { MISSING } from './en/tries.ts'
import type { RecordedMessage } from './message.ts'
import { MESSAGES, type MessageName } from './message-names.ts'

/** What has to be seen happening, in this order, and which words say that it is missing. */
export type Sighting = { message: MessageName; missing: Missing; ofOwnApp?: true }
/** What has not been seen yet; `en/tries.ts` says it in words. */
export type Missing = keyof typeof MISSING

const ASKED: Sighting = {
  message: 'authorization-request',
  missing: 'notAsked',
}
const ANSWERED: Sighting = {
  message: 'authorization-response',
  missing: 'notAnswered',
}

/** One for each lesson: small enough to do while reading, real enough to leave a message behind. */
export const TRIES: Record<LessonSlug, readonly Sighting[]> = {
  'the-valet-key': [ASKED, ANSWERED, { message: 'api-call', missing: 'notFetched' }],
  'four-roles': [ASKED, { message: 'token-request', missing: 'onlyTheBrowser' }],
  'the-authorization-request': [{ message: 'request-stopped', missing: 'notStopped' }],
  consent: [ASKED, { message: 'denial', missing: 'notDenied' }],
  'code-and-state': [ASKED, ANSWERED],
  'the-exchange': [ASKED, ANSWERED, { message: 'tokens', missing: 'notExchanged' }],
  pkce: [{ message: 'request-sent-back', missing: 'notSentBack' }],
  'calling-the-api': [ASKED, { message: 'api-call', missing: 'notCalled' }],
  refresh: [{ message: 'refresh', missing: 'notRefreshed' }],
  'taking-it-back': [ASKED, { message: 'revocation', missing: 'notRevoked' }],
  'openid-connect': [
    { message: 'sign-in-request', missing: 'notSignedIn' },
    { message: 'id-token', missing: 'noIdToken' },
  ],
  'other-grants': [{ message: 'device-tokens', missing: 'noDevice' }],
  'your-own-app': [
    {
      message: 'tokens',
      ofOwnApp: true,
      missing: 'noOwnApp',
    },
  ],
  'running-it': [ASKED, { message: 'dead-end', missing: 'notRefused' }],
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
