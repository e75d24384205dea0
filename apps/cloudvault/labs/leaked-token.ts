import type { Lab } from './lab.ts'

/** RFC 7009 §2, RFC 6750 §5.3 */
export const leakedToken = {
  slug: 'leaked-token',
  title: 'A token in a bug report',
  gist: 'The app crashed and wrote its access token into a report. Alice disconnects the app at once. Then Mallory reads the report.',
  defence: 'Revocation',
  cites: 'RFC 7009 §2.1',
  check: { file: 'cloudvault/back-channel/revoke.ts', region: 'revoke' },
  mutant: { search: "revocation === 'honoured'", replace: "revocation !== 'honoured'" },
  weakens: { revocation: 'ignored' },
  alsoOff: { name: 'a short life', weakens: { accessTokenLife: 'as its grant' } },
  client: 'installed app',
  accessTokenTtl: 1,
  prediction: {
    question:
      'The server ignores revocation, and gives tokens a life of one second. Mallory comes a second later. Is that enough?',
    choices: [
      {
        text: 'Yes: when she comes the token has run out by itself',
        because: 'A short life is a revocation that nobody has to ask for. It is as slow as the life is long.',
        right: true,
      },
      {
        text: 'No: a token that was not revoked goes on working',
        because: 'Expiry needs no message. Every token ends, and the shorter its life the less a finder has of it.',
      },
      {
        text: 'Yes, and so nobody needs revocation',
        because: 'Real lives are minutes to hours, because apps have to work in between. Mallory needs seconds.',
      },
    ],
  },
  fixes: [
    {
      name: 'Let the app forget its token',
      diff: '- POST /oauth2/revoke\n+ storage.clear()',
      because: 'The app has forgotten. The report has not, and the server accepts what it does not know to be over.',
    },
    {
      name: 'Write the revocation down and ask for it every time',
      diff: '- return json({})\n+ await revokeToken(hash, clientId, now) // and the API looks it up\n+ return json({})',
      because: 'From the next request on the token is dead, wherever its copies are.',
      right: true,
    },
    {
      name: 'Keep the report secret',
      diff: '- report.send(support)\n+ report.send(support, { confidential: true })',
      because: 'Leave tokens out of reports, by all means. The next leak will be somewhere else.',
    },
  ],
  byHand: {
    brief: 'The report is in your hands. Alice has disconnected the app, and thinks that this was the end of it.',
    moves: ['app-connects-and-crashes', 'app-revokes', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'leaked-token' },
} as const satisfies Lab
