import type { Question } from '../../quiz.ts'

/** Lesson 7: PKCE, and clients without a secret. */
export const pkce = [
  {
    kind: 'choose',
    id: 'pkce-thief',
    question: 'A thief has read the code and the code_challenge. Why is that not enough?',
    answers: [
      {
        text: 'The challenge is encrypted',
        because: 'It is a hash, not a cipher: nobody can turn it back, with any key.',
        cites: 'RFC 7636 §7.1',
      },
      {
        text: 'The exchange needs the verifier, and a hash does not run backwards',
        because: 'The server hashes what it is shown and compares with the challenge.',
        cites: 'RFC 7636 §4.6',
        right: true,
      },
      {
        text: 'The code expires at once when it is read',
        because: 'Nobody notices reading. The code lives until it is used or a minute is over.',
        cites: 'RFC 6749 §4.1.2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'pkce-web-server',
    question: 'PrintMyPics has a client secret. Does it need PKCE as well?',
    answers: [
      {
        text: 'No, the secret does the same',
        because: 'The secret proves who exchanges a code, and not that it is the code of this browser’s request.',
        cites: 'RFC 9700 §4.5',
      },
      {
        text: 'It should: PKCE stops a stolen code from being injected into the genuine client',
        because: 'The client would show the verifier of another attempt, which does not fit.',
        cites: 'RFC 9700 §2.1.1',
        right: true,
      },
      {
        text: 'No, PKCE is for phones only',
        because: 'It began there. Today it is for everybody.',
        cites: 'RFC 9700 §2.1.1',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'pkce-stripped',
    question: 'A verifier arrives for a code that has no challenge. What should the server do?',
    answers: [
      {
        text: 'Accept it: more proof than was asked for',
        because: 'Somebody may have removed the challenge on its way, to make the code usable.',
        cites: 'RFC 9700 §4.8.1',
      },
      {
        text: 'Refuse it',
        because: 'A verifier without a challenge is the mark of a downgrade.',
        cites: 'RFC 9700 §4.8.2',
        right: true,
      },
      {
        text: 'Compute the challenge now and store it',
        because: 'Then it proves nothing: any verifier would fit.',
        cites: 'RFC 7636 §4.6',
      },
    ],
  },
] as const satisfies readonly Question[]
