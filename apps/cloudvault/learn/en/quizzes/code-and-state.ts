import type { Question } from '../../quiz.ts'

/** Lesson 5: code and state come back. */
export const codeAndState = [
  {
    kind: 'order',
    id: 'state-order',
    question: 'Put the messages into their order, from the click to the callback.',
    messages: [
      {
        text: 'PrintMyPics makes up a state and a code_verifier, and remembers them',
        because: 'They belong to this click in this browser, so they come first.',
        cites: 'RFC 6749 §10.12',
      },
      {
        text: 'The browser asks CloudVault’s authorization endpoint',
        because: 'The request carries the state and only the hash of the verifier.',
        cites: 'RFC 6749 §4.1.1',
      },
      {
        text: 'Alice signs in at CloudVault',
        because: 'The server has to know who she is before it can ask her anything.',
        cites: 'RFC 6749 §3.1',
      },
      {
        text: 'Alice approves',
        because: 'The decision makes the code.',
        cites: 'RFC 6749 §4.1',
      },
      {
        text: 'The browser arrives at the callback with code, state and iss',
        because: 'The answer travels on the road on which the question came.',
        cites: 'RFC 6749 §4.1.2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'state-foreign',
    question:
      'An answer with a good code arrives, but its state belongs to another browser’s click. What should the client do?',
    answers: [
      {
        text: 'Exchange the code: it is good',
        because: 'Good, and perhaps somebody else’s. Alice would be connected to Mallory’s vault.',
        cites: 'RFC 6749 §10.12',
      },
      {
        text: 'Refuse it, and exchange nothing',
        because: 'An answer to a question that this browser did not ask is no answer.',
        cites: 'RFC 9700 §4.7',
        right: true,
      },
      {
        text: 'Ask CloudVault whether the state is right',
        because: 'The server returns state as it came. Only the client knows what it made up.',
        cites: 'RFC 6749 §4.1.2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'state-iss',
    question: 'What is iss in the answer for?',
    answers: [
      {
        text: 'It says which server is answering, for clients that know several',
        because: 'A code must go back to the server that issued it, and to no other.',
        cites: 'RFC 9207 §2.4',
        right: true,
      },
      {
        text: 'It says who signed in',
        because: 'That is sub, in an id_token.',
        cites: 'OIDC Core §2',
      },
      {
        text: 'It says when the code was issued',
        because: 'That would be iat, and a code has none that a client can read.',
        cites: 'RFC 7519 §4.1.6',
      },
    ],
  },
] as const satisfies readonly Question[]
