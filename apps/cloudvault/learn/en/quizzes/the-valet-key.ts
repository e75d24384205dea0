import type { Question } from '../../quiz.ts'

/** Lesson 1: why not the password. */
export const theValetKey = [
  {
    kind: 'choose',
    id: 'valet-broken-shop',
    question:
      'PrintMyPics is broken into, and the thief copies everything it holds about Alice. What can the thief do at CloudVault?',
    answers: [
      {
        text: 'Sign in as Alice',
        because: 'The shop never had her password, so nobody can steal it there.',
        cites: 'RFC 6749 §1',
      },
      {
        text: 'Use the token, within its scope, until it expires or is ended',
        because: 'A token is limited in what it opens and for how long. That is the damage OAuth is meant to contain.',
        cites: 'RFC 6749 §1.4',
        right: true,
      },
      {
        text: 'Nothing at all',
        because: 'A bearer token works for whoever holds it. It is a smaller loss than a password, not none.',
        cites: 'RFC 6750 §1.2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'valet-delete',
    question: 'Why can PrintMyPics not delete a photograph?',
    answers: [
      {
        text: 'Its token was not granted the scope write_photos',
        because: 'The server looks at what the token was granted, at every request.',
        cites: 'RFC 6749 §3.3',
        right: true,
      },
      {
        text: 'Its programmers decided not to offer it',
        because: 'Good manners are not protection: a stolen token is used by somebody else’s program.',
        cites: 'RFC 9700 §2.3',
      },
      {
        text: 'Deleting needs the password',
        because: 'The API knows no passwords. It asks for a token with the right scope.',
        cites: 'RFC 6749 §7',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'valet-once',
    question: 'A shop promises to use the password only once, to fetch a token. Is that good enough?',
    answers: [
      {
        text: 'Yes, if it really throws the password away',
        because: 'Nobody can check that, and the owner has learned to type the password into strange forms.',
        cites: 'RFC 6749 §10.7',
      },
      {
        text: 'Yes, over https',
        because: 'The connection was never the problem. The shop reading the password is.',
        cites: 'RFC 6819 §4.4.3',
      },
      {
        text: 'No: that grant must not be used any more',
        because: 'It exposes the password to the client, and leaves no room for a second factor.',
        cites: 'RFC 9700 §2.4',
        right: true,
      },
    ],
  },
] as const satisfies readonly Question[]
