import type { Lab } from './lab.ts'

/** RFC 6819 §4.2.2 */
export const scopeCreep = {
  slug: 'scope-creep',
  title: 'A yes that grows',
  gist: 'Last month Alice let an app see the names of her albums. The app is Mallory’s, and today it asks for the photographs.',
  defence: 'Consent for each scope',
  cites: 'RFC 6749 §3.3',
  check: { file: 'cloudvault/oauth/prompt.ts', region: 'mustBeRemembered' },
  mutant: { search: "policy.consentCovers === 'scope' ? scope : []", replace: '[]' },
  weakens: { consentCovers: 'client' },
  client: 'app of Mallory’s',
  prediction: {
    question:
      'CloudVault remembers that Alice said yes to this app. She is signed in. What may a second request ask for in silence?',
    choices: [
      {
        text: 'Whatever the app is registered for: Alice trusts it',
        because: 'She was asked about the names of albums. Nobody can have trusted what nobody mentioned.',
      },
      {
        text: 'What she allowed before, or less',
        because: 'A memory of a yes is worth as much as the question was. One more word is a new question.',
        right: true,
      },
      {
        text: 'Nothing: she must be asked every time',
        because:
          'Safe, and soon nobody reads the page any more. For a copyable app on a device CloudVault does ask each time.',
      },
    ],
  },
  fixes: [
    {
      name: 'Compare the request with what was allowed',
      diff: '- consent.clientId === request.clientId\n+ consent.clientId === request.clientId && isWithin(request.scope, consent.scope)',
      because: 'The same or less goes through, and every new word is shown to Alice, marked as new.',
      right: true,
    },
    {
      name: 'Forget each consent after a month',
      diff: '- consent(client)\n+ consent(client, { maxAge: 30 * DAY })',
      because: 'Mallory asks on the second day.',
    },
    {
      name: 'Tell Alice by e-mail afterwards',
      diff: '- grant(scope)\n+ grant(scope); mail(alice, scope)',
      because: 'By the time she reads it, the photographs are gone.',
    },
  ],
  byHand: {
    brief: 'Alice has said yes to something harmless. Your link asks for more, and hopes that nobody asks her.',
    link: { scope: 'list_albums read_photos' },
    follow:
      'Let it be last month first. Then open this link in the first window, signed in as Alice, and answer nothing.',
    knowsVerifier: true,
    moves: ['alice-allowed-albums', 'alice-passes-by', 'redeem', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'scope-creep' },
} as const satisfies Lab
