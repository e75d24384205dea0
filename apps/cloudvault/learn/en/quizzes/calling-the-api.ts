import type { Question } from '../../quiz.ts'

/** Lesson 8: calling the API. */
export const callingTheApi = [
  {
    kind: 'choose',
    id: 'api-403',
    question: 'A call is answered with 403 and error="insufficient_scope". What helps?',
    answers: [
      {
        text: 'Refresh the token and try again',
        because: 'The new token has the same scope, and the answer will be the same.',
        cites: 'RFC 6750 §3.1',
      },
      {
        text: 'Send the owner through a new authorization request, with the scope that is missing',
        because: 'Only the owner can allow more.',
        cites: 'RFC 6749 §3.3',
        right: true,
      },
      {
        text: 'Wait an hour',
        because: 'Time changes nothing about what was granted.',
        cites: 'RFC 6750 §3.1',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'api-where',
    question: 'Where does the access token belong in a request?',
    answers: [
      {
        text: 'In the address, as access_token',
        because: 'Addresses are written into logs and histories.',
        cites: 'RFC 6750 §2.3',
      },
      {
        text: 'In the Authorization header',
        because: 'Every resource server has to understand this way.',
        cites: 'RFC 6750 §2.1',
        right: true,
      },
      {
        text: 'In a cookie',
        because: 'Cookies are sent by themselves, also when another site causes the request.',
        cites: 'RFC 6750 §5.3',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'api-audience',
    question:
      'A token issued by CloudVault, alive and with read_photos, names another API as its audience. The photo API should …',
    answers: [
      {
        text: 'accept it: the scope fits',
        because: 'Then that other API could use at ours what it was shown by its visitors.',
        cites: 'RFC 9700 §4.9.1',
      },
      {
        text: 'refuse it with invalid_token',
        because: 'A token is good only where it is meant for.',
        cites: 'RFC 9700 §4.10.2',
        right: true,
      },
      {
        text: 'accept it and log a warning',
        because: 'A check that does not decide is no check.',
        cites: 'RFC 8707 §3',
      },
    ],
  },
] as const satisfies readonly Question[]
