import type { Lab } from './lab.ts'

/** RFC 7636 §1 */
export const stolenCode = {
  slug: 'stolen-code',
  title: 'A stolen code',
  gist: 'Mallory’s app on Alice’s phone has claimed the same address as her print app, and catches the code.',
  defence: 'PKCE',
  cites: 'RFC 7636 §4.6',
  check: { file: 'cloudvault/oauth/pkce.ts', region: 'verifierMatches' },
  mutant: {
    file: 'cloudvault/storage/authorization-codes.ts',
    search: 'AND code_challenge IS NOT DISTINCT FROM',
    replace: "AND '' IS DISTINCT FROM",
  },
  weakens: { pkce: 'optional' },
  client: 'installed app',
  prediction: {
    question:
      'Mallory has the code, the client_id and the redirect URI. The app has no secret. What does she get without PKCE?',
    choices: [
      {
        text: 'All of the photographs that Alice allowed the app to see',
        because: 'A public client shows nothing that Mallory does not have.',
        right: true,
      },
      {
        text: 'Nothing: a code works only for the app it was issued to',
        because: 'It does, and the app is known by a client_id that anyone can read.',
      },
      {
        text: 'Nothing: the code expires too soon',
        because: 'A program needs milliseconds. Sixty seconds are plenty.',
      },
    ],
  },
  fixes: [
    {
      name: 'Give the app a secret',
      diff: "- tokenEndpointAuthMethod: 'none'\n+ tokenEndpointAuthMethod: 'client_secret_post'",
      because: 'Everybody who installs the app has its secret then. It proves nothing (RFC 8252 §8.5).',
    },
    {
      name: 'Compare the verifier with the challenge',
      diff: '- return true\n+ return answeredChallenge(verifier) === challenge',
      because: 'Only who made up the verifier can name it, and it never was on the phone’s shared channel.',
      right: true,
    },
    {
      name: 'Shorten the life of the code',
      diff: '- codeTtl: 60\n+ codeTtl: 5',
      because: 'Worth having, and no defence against a program that sits on the same phone.',
    },
  ],
  byHand: {
    brief: 'The link is the app’s own, and so is the verifier. Only the answer comes to you.',
    link: {},
    moves: ['alice-follows', 'redeem', 'refresh', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'stolen-code' },
} as const satisfies Lab
