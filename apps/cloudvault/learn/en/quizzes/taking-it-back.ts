import type { Question } from '../../quiz.ts'

/** Lesson 10: taking it back. */
export const takingItBack = [
  {
    kind: 'choose',
    id: 'back-unknown',
    question: 'A client asks to revoke a token that the server has never heard of. What is the answer?',
    answers: [
      {
        text: '404',
        because: 'The client could do nothing with it, and somebody guessing could.',
        cites: 'RFC 7009 §2.2',
      },
      {
        text: '400 invalid_token',
        because: 'An invalid token does not cause an error: what was wanted is already so.',
        cites: 'RFC 7009 §2.2',
      },
      {
        text: '200',
        because: 'The client wanted it to be over, and it is.',
        cites: 'RFC 7009 §2.2',
        right: true,
      },
    ],
  },
  {
    kind: 'choose',
    id: 'back-notice',
    question: 'Alice takes the permission back at CloudVault. How does PrintMyPics find out?',
    answers: [
      {
        text: 'CloudVault calls it',
        because: 'Nothing in OAuth does that. The client learns by asking.',
        cites: 'RFC 7009 §3',
      },
      {
        text: 'At its next call: 401, and then invalid_grant when it refreshes',
        because: 'Both are the ordinary words for a permission that has ended.',
        cites: 'RFC 6749 §5.2',
        right: true,
      },
      {
        text: 'It does not, until the tokens expire',
        because: 'Here every check looks at the grant, so the next call is refused.',
        cites: 'RFC 7009 §2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'back-sign-out',
    question: 'Alice signs out of PrintMyPics. What happens to its access to her photographs?',
    answers: [
      {
        text: 'It ends',
        because: 'A session in a browser has ended. The permission was given to the shop.',
        cites: 'RFC 7009 §1',
      },
      {
        text: 'It stays until she disconnects, takes it back, or it expires',
        because: 'Signing out and taking back are two buttons.',
        cites: 'RFC 7009 §1',
        right: true,
      },
      {
        text: 'It pauses until she signs in again',
        because: 'Tokens know nothing of the client’s sessions.',
        cites: 'RFC 6749 §1.4',
      },
    ],
  },
] as const satisfies readonly Question[]
