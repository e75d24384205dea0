import type { Lab } from './lab.ts'

/** RFC 9700 §4.4 */
export const mixUp = {
  slug: 'mix-up',
  title: 'Two servers, one address to come back to',
  gist: 'The shop works with two vaults, and one of them is Mallory’s. Alice chooses it, and finds herself at CloudVault.',
  defence: 'The check of iss',
  cites: 'RFC 9207 §2.4',
  check: { file: 'printmypics/cloudvault/authorization-answer.ts', region: 'readAuthorizationAnswer' },
  mutant: { search: "isOther && policy.issuer === 'checked'", replace: 'false', inPages: true },
  weakens: {},
  weakensShop: { issuer: 'ignored' },
  client: 'shop without a secret',
  prediction: {
    question: 'State matches, PKCE is on, the redirect URI is exact. Where does the shop send the code?',
    choices: [
      {
        text: 'To CloudVault: the code came from there',
        because: 'A code does not say where it comes from. The shop remembers whom it asked, and that was Mallory.',
      },
      {
        text: 'Nowhere: PKCE fails',
        because: 'The verifier is right. It is sent along with the code, to whoever is thought to have issued it.',
      },
      {
        text: 'To Mallory’s token endpoint, with the verifier',
        because: 'As far as the shop knows, it is talking to her server all the time.',
        right: true,
      },
    ],
  },
  fixes: [
    {
      name: 'Compare iss with the server that was asked',
      diff: '- return { code }\n+ if (iss !== attempt.issuer) return trouble("wrong-sender")',
      because: 'An honest server signs its answers with its name, and the shop knows whose answer it waits for.',
      right: true,
    },
    {
      name: 'Allow only https for the second server',
      diff: '- const url = new URL(issuer)\n+ if (url.protocol !== "https:") refuse()',
      because: 'Mallory can have a certificate. It says that this is her server, and it is.',
    },
    {
      name: 'A longer verifier',
      diff: '- generateRandomCodeVerifier()\n+ generateRandomCodeVerifier(128)',
      because: 'It is not guessed. The shop hands it over.',
    },
  ],
  byHand: {
    brief:
      'You run an authorization server, and the shop works with it. Alice has chosen it. Her photographs are at CloudVault.',
    moves: ['alice-chooses-hers', 'pass-alice-on', 'redeem-as-sent', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'mix-up' },
} as const satisfies Lab
