import type { Question } from '../../quiz.ts'

/** Lesson 9: expiry, refresh, rotation. */
export const refresh = [
  {
    kind: 'choose',
    id: 'refresh-second-use',
    question: 'An old refresh token is used again, an hour after it was rotated. What does CloudVault do?',
    answers: [
      {
        text: 'Answer invalid_grant and leave everything else alone',
        because: 'Then a thief who was first would keep a working family.',
        cites: 'RFC 9700 §4.14.2',
      },
      {
        text: 'End the whole family: every token of that approval',
        because: 'Nobody can tell which of the two is the thief, so both lose.',
        cites: 'RFC 9700 §4.14.2',
        right: true,
      },
      {
        text: 'Block the client',
        because: 'The other owners’ permissions have nothing to do with it.',
        cites: 'RFC 6819 §5.2.2.3',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'refresh-two-tabs',
    question: 'Two requests of a client notice at once that the access token has expired. What should it do?',
    answers: [
      {
        text: 'Let both refresh; the later answer counts',
        because: 'The second one uses a token that is over, and looks like a thief.',
        cites: 'RFC 9700 §4.14.2',
      },
      {
        text: 'Let one refresh, and the other wait for its result',
        because: 'Rotation asks for one refresh at a time.',
        cites: 'RFC 9700 §4.14.2',
        right: true,
      },
      {
        text: 'Ask the owner',
        because: 'Refresh exists so that nobody has to.',
        cites: 'RFC 6749 §1.5',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'refresh-where',
    question: 'To whom is a refresh token shown?',
    answers: [
      {
        text: 'To the authorization server only',
        because: 'It is never sent to resource servers.',
        cites: 'RFC 6749 §1.5',
        right: true,
      },
      {
        text: 'To the API, when the access token has expired',
        because: 'The API answers 401, and has no use for it.',
        cites: 'RFC 6749 §1.5',
      },
      {
        text: 'To the browser, so that it can renew its session',
        because: 'A session is the client’s own affair. The token stays on its server.',
        cites: 'RFC 6749 §10.4',
      },
    ],
  },
] as const satisfies readonly Question[]
