import type { Lab } from './lab.ts'

/** RFC 9700 §4.14 */
export const stolenRefreshToken = {
  slug: 'stolen-refresh-token',
  title: 'A stolen refresh token',
  gist: 'Mallory has a copy of the app’s storage, a few days old. In it is a refresh token.',
  defence: 'Rotation',
  cites: 'RFC 9700 §4.14.2',
  check: { file: 'cloudvault/oauth/refresh-token.ts', region: 'judgeRefreshToken' },
  mutant: {
    file: 'cloudvault/storage/refresh-tokens.ts',
    search: 'child.parent_hash = refresh_token.token_hash AND child',
    replace: 'false AND child',
  },
  weakens: { refreshToken: 'same' },
  client: 'installed app',
  prediction: {
    question: 'With rotation on, Mallory brings the old token after the app has refreshed twice. Who is signed out?',
    choices: [
      { text: 'Mallory only', because: 'The server sees one old token and cannot tell whose hand it came from.' },
      {
        text: 'Mallory and Alice’s app, both',
        because:
          'Reuse means that two parties hold the family, so the family ends. Alice connects again; Mallory cannot.',
        right: true,
      },
      {
        text: 'Nobody: an old token is simply ignored',
        because: 'Then a thief who refreshes first would keep the connection, unnoticed.',
      },
    ],
  },
  fixes: [
    {
      name: 'End the family when an old token comes back',
      diff: "- return grant.refreshToken\n+ if (token.consumedAt) return 'reuse' // and revoke the grant",
      because: 'Each token works once. The copy gives itself away when it is used.',
      right: true,
    },
    {
      name: 'Encrypt the token in the app’s storage',
      diff: '- storage.set(token)\n+ storage.set(encrypt(token, key))',
      because: 'Good, until the key is copied along with it. The server still could not tell.',
    },
    {
      name: 'Let refresh tokens live for an hour',
      diff: '- refreshTokenIdleTtl: 2_592_000\n+ refreshTokenIdleTtl: 3_600',
      because: 'Then Alice signs in all day long, and Mallory has an hour.',
    },
  ],
  byHand: {
    brief: 'Copy what the app keeps, and let the app go on. Then see what the copy is worth.',
    moves: ['app-connects', 'copy-storage', 'app-refreshes', 'refresh', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'stolen-refresh-token' },
} as const satisfies Lab
