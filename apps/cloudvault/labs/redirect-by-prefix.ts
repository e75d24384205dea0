import type { Lab } from './lab.ts'

/** RFC 9700 §4.1 */
export const redirectByPrefix = {
  slug: 'redirect-by-prefix',
  title: 'An address that begins the same',
  gist: 'Mallory sends Alice a link in which the redirect URI starts like the registered one and ends at her own server.',
  defence: 'Exact match of redirect URIs',
  cites: 'RFC 9700 §2.1',
  check: { file: 'cloudvault/oauth/redirect-uri.ts', region: 'redirectUriFor' },
  mutant: { search: "policy.redirectUri === 'prefix' && beginsLikeOne", replace: 'beginsLikeOne' },
  weakens: { redirectUri: 'prefix' },
  client: 'web app',
  prediction: {
    question: 'PKCE stays on in this lab. Does it save Alice?',
    choices: [
      {
        text: 'Yes: Mallory does not know the verifier',
        because: 'She wrote the link, so the challenge in it is hers, and she has its verifier.',
      },
      {
        text: 'No: the whole request is Mallory’s, the verifier too',
        because: 'PKCE ties the code to whoever began the request, and Mallory began it.',
        right: true,
      },
      {
        text: 'Yes: the consent page names the app’s address',
        because: 'Few people read it, and nobody should have to.',
      },
    ],
  },
  fixes: [
    {
      name: 'Compare the host names',
      diff: '- requested.startsWith(registered)\n+ new URL(requested).host === new URL(registered).host',
      because:
        'Better, and still every page of the host can receive the code. One open redirector there gives it away.',
    },
    {
      name: 'Compare the whole string',
      diff: '- client.redirectUris.some((uri) => requested.startsWith(uri))\n+ client.redirectUris.includes(requested)',
      because: 'One string, one address. There is nothing left to be clever about.',
      right: true,
    },
    {
      name: 'Refuse addresses with an @',
      diff: "- requested.startsWith(registered)\n+ requested.startsWith(registered) && !requested.includes('@')",
      because: 'Then Mallory registers a longer domain: http://localhost:3000.mallory.test begins the same too.',
    },
  ],
  byHand: {
    brief: 'You write the link. The redirect URI in it begins like the app’s; the verifier is yours.',
    link: { redirectUri: 'begins the same' },
    knowsVerifier: true,
    moves: ['alice-follows', 'redeem', 'refresh', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'redirect-by-prefix' },
} as const satisfies Lab
