import type { Question } from '../../quiz.ts'

/** Lesson 14: running it for real. */
export const runningIt = [
  {
    kind: 'choose',
    id: 'run-keys',
    question: 'You make a new signing key. When does it begin to sign?',
    answers: [
      {
        text: 'At once, and the old one is removed',
        because: 'Every client that has cached the keys would refuse every new id_token.',
        cites: 'OIDC Core §10.1.1',
      },
      {
        text: 'Once it has been published long enough for everybody to have seen it',
        because: 'Publish first, sign later; the old key goes on verifying what it signed.',
        cites: 'OIDC Core §10.1.1',
        right: true,
      },
      {
        text: 'When the old one has expired',
        because: 'Then there is a moment with no key everybody knows.',
        cites: 'OIDC Core §10.1.1',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'run-backup',
    question: 'A backup of CloudVault’s database is stolen. How many refresh tokens can be used?',
    answers: [
      {
        text: 'All of them',
        because: 'Only hashes are stored, and a hash is no token.',
        cites: 'RFC 6819 §5.1.4.1.3',
      },
      {
        text: 'None',
        because: 'The thief would have to run the hashes backwards.',
        cites: 'RFC 6819 §4.5.2',
        right: true,
      },
      {
        text: 'Those that have not been used for 30 days',
        because: 'Those have expired as well.',
        cites: 'RFC 9700 §4.14.2',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'run-race',
    question: 'Two servers receive the same code at the same moment. What guarantees that one of them is refused?',
    answers: [
      {
        text: 'Looking up whether it was used, then marking it',
        because: 'Both may look before either marks.',
        cites: 'RFC 6749 §10.5',
      },
      {
        text: 'One statement in the database that marks it only if it was not marked',
        because: 'There is no room between the question and the answer.',
        cites: 'RFC 6749 §4.1.2',
        right: true,
      },
      {
        text: 'A short lifetime',
        because: 'It makes the moment rarer, and keeps it possible.',
        cites: 'RFC 6749 §10.5',
      },
    ],
  },
] as const satisfies readonly Question[]
