import type { Lab } from './lab.ts'

/** RFC 9700 §4.7 */
export const smuggledAnswer = {
  slug: 'smuggled-answer',
  title: 'An answer to somebody else’s question',
  gist: 'Mallory approves with her own account and does not follow the redirect. She sends it to Alice, as a link.',
  defence: 'The check of state',
  cites: 'RFC 6749 §10.12',
  check: { file: 'printmypics/cloudvault/callback.ts', region: 'finishConnecting' },
  mutant: { search: "policyFor(visitor.shopperId).state === 'ignored'", replace: 'true', inPages: true },
  weakens: {},
  weakensShop: { state: 'ignored' },
  alsoOff: { name: 'PKCE', weakens: { pkce: 'optional' }, weakensShop: { pkce: 'absent' } },
  loot: {
    some: 'Alice’s shop account shows Mallory’s vault, and Alice does not know',
    none: 'Mallory’s vault is connected to nobody’s account',
  },
  client: 'shop',
  prediction: {
    question: 'The code is genuine, unused, and Mallory’s own. What harm can she do by giving it away?',
    choices: [
      {
        text: 'None: she only gives access to her own vault',
        because: 'What Alice uploads, orders or annotates from now on lands with Mallory, under Alice’s name.',
      },
      {
        text: 'Alice’s account at the shop works with Mallory’s vault from then on',
        because: 'The shop connects whoever brings the answer, unless it checks who asked the question.',
        right: true,
      },
      {
        text: 'Mallory can see Alice’s vault',
        because: 'The code stands for Mallory’s decision. Nothing of Alice’s vault is behind it.',
      },
    ],
  },
  fixes: [
    {
      name: 'Compare state with the browser that asked',
      diff: "- const attempt = await lastAttemptIn(browser)\n+ const attempt = await findAttempt(state)\n+ if (attempt.browserHash !== visitor.browserHash) return trouble('other-browser')",
      because: 'Only the browser that pressed Connect can bring the answer. A link cannot carry Mallory’s cookie.',
      right: true,
    },
    {
      name: 'Ask for a long random state',
      diff: '- if (!state) refuse()\n+ if (state.length < 43) refuse()',
      because: 'Mallory’s is as long and as random as anybody’s. It is not Alice’s, and nobody compares.',
    },
    {
      name: 'Check the Referer of the callback',
      diff: '- return conclude(query)\n+ if (referer.startsWith(issuer)) return conclude(query)',
      because: 'CloudVault sends no-referrer on purpose, and a page of Mallory’s can do the same.',
    },
  ],
  byHand: {
    brief:
      'Alice is about to connect her vault with the shop. You have an account at CloudVault too, and want her to work in your vault.',
    moves: ['alice-presses', 'mallory-presses', 'mallory-approves', 'alice-opens-answer'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'smuggled-answer' },
} as const satisfies Lab
