import type { Lab } from './lab.ts'

/** RFC 9700 §4.9.1 */
export const tokenOfAnotherApi = {
  slug: 'token-of-another-api',
  title: 'A token for another API',
  gist: 'Alice’s app shows a token to a picture-frame API, as it should. The API is Mallory’s, and she takes the token to CloudVault.',
  defence: 'Audience check of the photo API',
  cites: 'RFC 8707 §2',
  check: { file: 'cloudvault/back-channel/protect.ts', region: 'admit' },
  mutant: { search: '!record.audience.includes(audience) && ', replace: 'false && ' },
  weakens: { audience: 'ignored' },
  client: 'app of another API',
  prediction: {
    question: 'The token is genuine, alive, and has the scope read_photos. Why should the photo API refuse it?',
    choices: [
      {
        text: 'Because it was made for another resource',
        because: 'Its audience names the frame API. Whoever runs that API has seen the token.',
        right: true,
      },
      {
        text: 'Because Mallory’s address is not the app’s',
        because: 'A bearer token says nothing about addresses: whoever bears it may use it.',
      },
      {
        text: 'It should not: it is a good token',
        because: 'Then every API that accepts your tokens can act as your users at all the others.',
      },
    ],
  },
  fixes: [
    {
      name: 'Check the signature of the token',
      diff: '- accept(token)\n+ if (signatureMatches(token, key)) accept(token)',
      because: 'It was issued by the right server. That is not the question.',
    },
    {
      name: 'Give each API a scope of its own name',
      diff: '- scope: read_photos\n+ scope: frame.read_photos',
      because: 'It helps until one token carries two of them, and then both APIs can use both.',
    },
    {
      name: 'Compare the audience with oneself',
      diff: '- if (record) return record\n+ if (record.audience.includes(audience)) return record',
      because: 'A token names whom it is for, and everybody else sends it away.',
      right: true,
    },
  ],
  byHand: {
    brief: 'The token is made for your API, and her app brings it to you of its own accord.',
    request: { resource: 'Mallory’s API' },
    moves: ['app-connects', 'app-calls-api', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'token-of-another-api' },
} as const satisfies Lab
