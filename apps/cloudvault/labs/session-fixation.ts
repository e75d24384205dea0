import type { Lab } from './lab.ts'

/** RFC 6265 §8.4 */
export const sessionFixation = {
  slug: 'session-fixation',
  title: 'A session that was there before',
  gist: 'Mallory has put a session cookie of her own making into Alice’s browser. Alice notices nothing, and signs in.',
  defence: 'A new session id at sign-in',
  cites: 'RFC 6265 §8.4',
  check: { file: 'cloudvault/session/start-session.ts', region: 'startSession' },
  mutant: { search: "policy.sessionAtSignIn === 'kept' && before ?", replace: 'before ?' },
  weakens: { sessionAtSignIn: 'kept' },
  client: 'installed app',
  prediction: {
    question: 'Mallory never sees Alice’s password, her code or her tokens. What does the planted cookie give her?',
    choices: [
      {
        text: 'Nothing: the server has never heard of that id',
        because: 'Not yet. If the sign-in keeps the id that it finds, the server will have heard of it then.',
      },
      {
        text: 'Alice’s whole vault, if the sign-in keeps the id it finds',
        because: 'The id is the session. Whoever knows it is Alice, and Mallory knew it first.',
        right: true,
      },
      {
        text: 'Only what Alice allows the app',
        because: 'That is what a token gives. A session at the authorization server stands above every token.',
      },
    ],
  },
  fixes: [
    {
      name: 'Make the cookie HttpOnly',
      diff: "- 'Path=/'\n+ 'Path=/; HttpOnly'",
      because: 'Scripts cannot read it then. Mallory has no need to read what she wrote herself.',
    },
    {
      name: 'Tie the session to the browser’s name',
      diff: "- findSession(id)\n+ findSession(id, request.headers.get('user-agent'))",
      because: 'Millions of browsers say the same, and Mallory can say it too.',
    },
    {
      name: 'Give a new id to whoever signs in',
      diff: '- const id = before ?? randomId()\n+ const id = randomId()',
      because: 'What was known before the sign-in opens nothing after it.',
      right: true,
    },
  ],
  byHand: {
    brief: 'You need no code and no token: only an id that you knew before Alice signed in.',
    moves: ['alice-signs-in-planted', 'open-vault'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'session-fixation' },
} as const satisfies Lab
