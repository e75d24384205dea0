import type { Lab } from './lab.ts'

/** RFC 6749 §4.1.2 */
export const replayedCode = {
  slug: 'replayed-code',
  title: 'A code used twice',
  gist: 'Alice’s app redeems its code as it should. Then Mallory finds the same code in a log, and tries it as well.',
  defence: 'Single use',
  cites: 'RFC 6749 §4.1.2',
  check: { file: 'cloudvault/oauth/authorization-code.ts', region: 'judgeCode' },
  mutant: {
    file: 'cloudvault/storage/authorization-codes.ts',
    search: 'AND consumed_at IS NULL AND authorization_code.expires_at',
    replace: 'AND authorization_code.expires_at',
  },
  weakens: { codeUse: 'many' },
  alsoOff: { name: 'PKCE', weakens: { pkce: 'optional' } },
  client: 'installed app',
  prediction: {
    question: 'Single use is on, PKCE is off, and the second one to bring the code is Mallory. What should happen?',
    choices: [
      {
        text: 'Mallory is refused, and Alice’s app goes on working',
        because: 'The server cannot know which of the two was the thief. It might have been the first.',
      },
      {
        text: 'Mallory is refused, and the tokens of Alice’s app stop working too',
        because: 'Two parties held the code, so whatever it gave is taken back.',
        right: true,
      },
      {
        text: 'Both get tokens, with half the scope each',
        because: 'No server does that: a spent code gives nothing.',
      },
    ],
  },
  fixes: [
    {
      name: 'Look first, then spend',
      diff: '- UPDATE … SET consumed_at = now() WHERE code_hash = $1\n+ SELECT consumed_at …; if (consumed_at) refuse(); UPDATE …',
      because: 'Between the look and the write there is room for a second request: two at once both pass.',
    },
    {
      name: 'Keep spent codes in the log only',
      diff: '- refuse()\n+ console.warn("code used twice")',
      because: 'A log tells you tomorrow what was taken today.',
    },
    {
      name: 'Spend it in one conditional statement',
      diff: '- UPDATE … WHERE code_hash = $1\n+ UPDATE … WHERE code_hash = $1 AND consumed_at IS NULL RETURNING *',
      because: 'The database lets exactly one caller through. Nobody else gets a row, and no row is no token.',
      right: true,
    },
  ],
  byHand: {
    brief: 'Alice’s app spends its code before you see it. What you find in its log is second-hand.',
    moves: ['app-connects-and-logs', 'redeem', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'replayed-code' },
} as const satisfies Lab
