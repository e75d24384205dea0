import type { Question } from '../../quiz.ts'

/** Lesson 4: sign-in, consent and scopes. */
export const consent = [
  {
    kind: 'choose',
    id: 'consent-no',
    question: 'Alice presses Deny. What does PrintMyPics receive?',
    answers: [
      {
        text: 'Nothing; the flow just ends',
        because: 'The client would wait for ever, and could not tell a no from a closed tab.',
        cites: 'RFC 6749 §4.1.2.1',
      },
      {
        text: 'error=access_denied and its state, through the browser',
        because: 'A no is an answer like any other and travels the same way.',
        cites: 'RFC 6749 §4.1.2.1',
        right: true,
      },
      {
        text: 'A code with an empty scope',
        because: 'A code says that the owner agreed. She did not.',
        cites: 'RFC 6749 §4.1.2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'consent-status',
    question:
      'After the consent form is posted, the server redirects the browser to the client. Why with 303 and not 307?',
    answers: [
      {
        text: '307 is slower',
        because: 'Both are one round trip. They differ in what the browser sends next.',
        cites: 'RFC 9700 §4.12',
      },
      {
        text: '307 makes the browser post the same form again, to the client',
        because: 'With a 307 the method and the body stay. On a sign-in form, that is the password.',
        cites: 'RFC 9700 §4.12',
        right: true,
      },
      {
        text: '303 hides the code from the history',
        because: 'It does not. The code is short-lived and single-use because addresses are remembered.',
        cites: 'RFC 9700 §4.3.1',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'consent-less',
    question: 'A client asked for read_photos and list_albums. How does it know that it got both?',
    answers: [
      {
        text: 'It got a code, so it got everything',
        because: 'A server may grant less than was asked.',
        cites: 'RFC 6749 §3.3',
      },
      {
        text: 'It reads scope in the token answer',
        because: 'When the granted scope differs from the one that was asked, the server must say so.',
        cites: 'RFC 6749 §5.1',
        right: true,
      },
      {
        text: 'It reads scope in the redirect',
        because: 'The answer through the browser has a code, and no scope.',
        cites: 'RFC 6749 §4.1.2',
      },
    ],
  },
] as const satisfies readonly Question[]
