import type { Question } from '../../quiz.ts'

/** Lesson 12: other grants. */
export const otherGrants = [
  {
    kind: 'choose',
    id: 'grants-spa',
    question: 'A single-page app without a server of its own wants to read photographs. Which grant?',
    answers: [
      {
        text: 'Implicit: it was made for this',
        because: 'It puts tokens into addresses. It should not be used any more.',
        cites: 'RFC 9700 §2.1.2',
      },
      {
        text: 'Authorization code with PKCE, as a public client',
        because: 'Pages can call other hosts today, so nothing speaks against the safe way.',
        cites: 'RFC 9700 §2.1.1',
        right: true,
      },
      {
        text: 'Client credentials, with the secret in the page',
        because: 'A secret that every visitor can read is none, and no owner agreed.',
        cites: 'RFC 6749 §4.4',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'grants-slow-down',
    question: 'A booth polls every five seconds and is told slow_down. How does it go on?',
    answers: [
      {
        text: 'Every ten seconds from now on',
        because: 'The interval grows by five seconds, for this and all later polls.',
        cites: 'RFC 8628 §3.5',
        right: true,
      },
      {
        text: 'It waits once for ten seconds, then every five again',
        because: 'slow_down holds for all later polls.',
        cites: 'RFC 8628 §3.5',
      },
      {
        text: 'It starts again with a new code',
        because: 'The code is still good. expired_token would be the word for the other case.',
        cites: 'RFC 8628 §3.5',
      },
    ],
  },
  {
    kind: 'order',
    id: 'grants-device-order',
    question: 'Put the messages of the device grant into their order.',
    messages: [
      {
        text: 'The booth asks CloudVault for a device code and a user code',
        because: 'Without them there is nothing to show.',
        cites: 'RFC 8628 §3.1',
      },
      {
        text: 'The booth shows the user code and begins to poll',
        because: 'The first answers are authorization_pending.',
        cites: 'RFC 8628 §3.4',
      },
      {
        text: 'Alice types the user code on her phone, at CloudVault',
        because: 'Her password never meets the booth.',
        cites: 'RFC 8628 §3.3',
      },
      {
        text: 'Alice approves',
        because: 'Only now can a poll succeed.',
        cites: 'RFC 8628 §3.3',
      },
      {
        text: 'The next poll is answered with tokens',
        because: 'It is the same message as all the polls before.',
        cites: 'RFC 8628 §3.5',
      },
    ],
  },
] as const satisfies readonly Question[]
