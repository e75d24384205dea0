import type { Lab } from './lab.ts'

/** RFC 6750 §3.1 */
export const ignoredScope = {
  slug: 'ignored-scope',
  title: 'A scope nobody reads',
  gist: 'Alice let an app see the names of her albums. The app belongs to Mallory, who asks for the photographs.',
  defence: 'Scope check of the photo API',
  cites: 'RFC 6750 §3.1',
  check: { file: 'cloudvault/oauth/bearer.ts', region: 'mustHaveScope' },
  mutant: { search: 'if (isWithin(required, granted)) return', replace: 'return' },
  weakens: { scope: 'ignored' },
  client: 'installed app',
  prediction: {
    question: 'The consent page said “the names of your albums”. Who makes sure that this is all?',
    choices: [
      {
        text: 'The consent page: it asked for no more',
        because: 'It wrote down what Alice said. It is not there when the API is called.',
      },
      { text: 'The app: it must not ask for more', because: 'The app is Mallory’s.' },
      {
        text: 'The photo API, at every request',
        because: 'Scope is a note on the token. It means what the resource server makes of it.',
        right: true,
      },
    ],
  },
  fixes: [
    {
      name: 'Refuse in the consent page',
      diff: '- grant(scope)\n+ grant(scope.filter(isHarmless))',
      because: 'Alice decides what is harmless. And the API would still not read the answer.',
    },
    {
      name: 'Check the scope before each resource',
      diff: "- const access = await admit(request)\n+ const access = await protect(request, ['read_photos'])",
      because: 'What an endpoint needs stands beside it, and a token without it gets 403.',
      right: true,
    },
    {
      name: 'Hide the address of the photographs',
      diff: '- /api/v1/photos\n+ /api/v1/x7f3/photos',
      because: 'Every other app knows it, so Mallory does.',
    },
  ],
  byHand: {
    brief: 'The app is yours. Alice is asked for the names of her albums, and you ask for more.',
    link: { scope: 'list_albums' },
    knowsVerifier: true,
    moves: ['alice-follows', 'redeem', 'refresh', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'ignored-scope' },
} as const satisfies Lab
