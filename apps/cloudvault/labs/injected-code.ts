import type { Lab } from './lab.ts'

/** RFC 9700 §4.5 */
export const injectedCode = {
  slug: 'injected-code',
  title: 'A stolen code in Mallory’s own session',
  gist: 'Mallory has a code of Alice’s and no secret to redeem it with. So she brings it to the shop, which has one.',
  defence: 'PKCE',
  cites: 'RFC 9700 §4.5.3.1',
  check: { file: 'printmypics/cloudvault/redeem.ts', region: 'redeemCode' },
  mutant: {
    file: 'cloudvault/storage/authorization-codes.ts',
    search: 'AND code_challenge IS NOT DISTINCT FROM',
    replace: "AND '' IS DISTINCT FROM",
  },
  weakens: { pkce: 'optional' },
  weakensShop: { pkce: 'absent' },
  loot: {
    some: 'The shop shows Alice’s photographs in Mallory’s account',
    none: 'Mallory’s account is connected to nothing',
  },
  client: 'shop',
  prediction: {
    question:
      'The shop has a secret, and checks state. Mallory presses Connect herself. Which check notices the foreign code?',
    choices: [
      {
        text: 'The client’s secret',
        because: 'The shop authenticates with its own secret, as always. It is the shop that Mallory uses as her tool.',
      },
      {
        text: 'The verifier: it belongs to Mallory’s press, the code to Alice’s',
        because: 'The code carries the hash of another verifier, and the server compares.',
        right: true,
      },
      {
        text: 'The check of state',
        because: 'Mallory exchanged the code only. The state is from her own press, in her own browser.',
      },
    ],
  },
  fixes: [
    {
      name: 'Let each code be used once',
      diff: '- redeem(code)\n+ if (!(await firstUse(code))) refuse()',
      because:
        'Mallory’s is the first use: the redirect never reached the shop, so Alice’s browser could not bring it.',
    },
    {
      name: 'Put the client’s name into the code',
      diff: '- const code = random()\n+ const code = clientId + "." + random()',
      because: 'It is the right client. What differs is the session in which the flow was begun.',
    },
    {
      name: 'One verifier for each press, kept on the server',
      diff: '- authorizationCodeGrantRequest(…, nopkce)\n+ authorizationCodeGrantRequest(…, attempt.codeVerifier)',
      because: 'The code fits one press of Connect, and whoever pastes it into another one sends the wrong verifier.',
      right: true,
    },
  ],
  byHand: {
    brief:
      'A code of Alice’s falls into your hands before the shop has it. The secret that it needs is the shop’s, and so you go there.',
    moves: ['alice-connects-and-is-caught', 'redeem', 'mallory-presses', 'inject-code'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'injected-code' },
} as const satisfies Lab
