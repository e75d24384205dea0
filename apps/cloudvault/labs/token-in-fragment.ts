import type { Lab } from './lab.ts'

/** RFC 9700 §2.1.2 */
export const tokenInFragment = {
  slug: 'token-in-fragment',
  title: 'A token in the address',
  gist: 'Alice’s app is a web page that takes its token from the address. On that page is a visitor counter, and it is Mallory’s.',
  defence: 'response_type=code only',
  cites: 'RFC 9700 §2.1.2',
  check: { file: 'cloudvault/oauth/authorization-checks.ts', region: 'responseTypeIsCode' },
  mutant: {
    file: 'cloudvault/front-channel/last-hop.ts',
    search: "policyOf(to.clientId).responseType === 'token'",
    replace: 'true',
  },
  weakens: { responseType: 'token' },
  client: 'web app',
  prediction: {
    question:
      'With response_type=token the answer stands behind the #. Browsers never send that part to a server. Who can read it?',
    choices: [
      {
        text: 'Only the app’s own script, so it is safe there',
        because: 'A page has no “own” script: everything that it loads sees the same address.',
      },
      {
        text: 'Every script of the page, and whoever opens the history',
        because: 'It is not sent, and it is shown: to each script, in the address bar, in the history.',
        right: true,
      },
      {
        text: 'Mallory’s server, through the Referer header',
        because: 'Browsers cut the fragment off there. It is the one place where the # does help.',
      },
    ],
  },
  fixes: [
    {
      name: 'Wipe the address after reading it',
      diff: "+ history.replaceState(null, '', location.pathname)",
      because: 'Good, and a race: a script that runs earlier has read it, and what was visited has been visited.',
    },
    {
      name: 'Answer with a code and nothing else',
      diff: "- if (!['code', 'token'].includes(responseType)) refuse()\n+ if (responseType !== 'code') refuse()",
      because: 'What passes through the browser is worth nothing alone: the verifier never leaves the app.',
      right: true,
    },
    {
      name: 'Send the token as a query',
      diff: '- redirectUri#access_token=…\n+ redirectUri?access_token=…',
      because: 'Then servers, their logs and the Referer header have it as well (RFC 6750 §2.3).',
    },
  ],
  byHand: {
    brief: 'Your counter is on the app’s page, and reports the address on which it stands.',
    moves: ['alice-visits-with-counter', 'redeem', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'token-in-fragment' },
} as const satisfies Lab
