import type { Question } from '../../quiz.ts'

/** Lesson 13: integrate an app of your own. */
export const yourOwnApp = [
  {
    kind: 'choose',
    id: 'own-grant',
    question: 'Your token request is answered with invalid_grant. What is the least likely cause?',
    answers: [
      {
        text: 'The client secret is wrong',
        because: 'That is invalid_client. The words are exact; read them.',
        cites: 'RFC 6749 §5.2',
        right: true,
      },
      {
        text: 'The code is older than a minute',
        because: 'An expired code is invalid_grant.',
        cites: 'RFC 6749 §5.2',
      },
      {
        text: 'The verifier belongs to another run of the program',
        because: 'A verifier that does not fit is invalid_grant.',
        cites: 'RFC 7636 §4.6',
      },
      {
        text: 'The code was exchanged before',
        because: 'A used code is invalid_grant, and its tokens have just ended.',
        cites: 'RFC 6749 §4.1.2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'own-discover',
    question: 'What does a client library have to be told about a server?',
    answers: [
      {
        text: 'Every endpoint, copied from its documentation',
        because: 'Copies grow old. The server publishes them.',
        cites: 'RFC 8414 §2',
      },
      {
        text: 'Its issuer',
        because: 'Everything else is in the metadata document.',
        cites: 'RFC 8414 §3',
        right: true,
      },
      {
        text: 'Its IP address',
        because: 'A name with TLS is what can be checked.',
        cites: 'RFC 8414 §6.1',
      },
    ],
  },
  {
    kind: 'order',
    id: 'own-order',
    question: 'You do the dance by hand. What is the order?',
    messages: [
      {
        text: 'Register the app and its redirect URI',
        because: 'The server answers only clients it knows, at addresses it knows.',
        cites: 'RFC 6749 §2',
      },
      {
        text: 'Make a verifier, a challenge and a state',
        because: 'The request needs the last two.',
        cites: 'RFC 7636 §4.1',
      },
      {
        text: 'Open the authorization address in a browser',
        because: 'The owner has to sign in and decide.',
        cites: 'RFC 6749 §4.1.1',
      },
      {
        text: 'Compare the state that came back',
        because: 'Before the code is touched.',
        cites: 'RFC 6749 §10.12',
      },
      {
        text: 'Send the code, the verifier and the secret to the token endpoint',
        because: 'From your terminal: the back channel.',
        cites: 'RFC 6749 §4.1.3',
      },
      {
        text: 'Call the API with the access token',
        because: 'In the Authorization header.',
        cites: 'RFC 6750 §2.1',
      },
    ],
  },
] as const satisfies readonly Question[]
