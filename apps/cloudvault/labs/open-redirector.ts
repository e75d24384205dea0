import type { Lab } from './lab.ts'

/** RFC 9700 §4.11.1 */
export const openRedirector = {
  slug: 'open-redirector',
  title: 'Back to where you came from',
  gist: 'A page of the shop remembers where to go after connecting. Mallory writes the link to it, and says where.',
  defence: 'Local return paths',
  cites: 'RFC 9700 §4.11.1',
  check: { file: 'printmypics/session/local-path.ts', region: 'localPath' },
  mutant: {
    search: "policy.returnTo === 'anywhere' && typeof value === 'string'",
    replace: "typeof value === 'string'",
    inPages: true,
  },
  weakens: {},
  weakensShop: { returnTo: 'anywhere' },
  loot: {
    some: 'Alice stands on a page of Mallory’s, and came there from the real shop',
    none: 'Alice is back in the shop',
  },
  client: 'shop',
  prediction: {
    question: 'The shop puts its own address before return_to. Is “@mallory.localhost:5000” harmless then?',
    choices: [
      {
        text: 'Yes: every address begins with the shop’s',
        because: 'So does http://localhost:3000@mallory.localhost, where “localhost” has become a user name.',
      },
      {
        text: 'No: what stands before an @ is no host',
        because: 'A browser reads the host after it. The shop’s own address is only decoration.',
        right: true,
      },
      {
        text: 'Yes: CloudVault checks redirect URIs',
        because: 'It does, exactly. This is the redirect after that one.',
      },
    ],
  },
  fixes: [
    {
      name: 'Refuse whatever begins with http',
      diff: '- return value\n+ if (value.startsWith("http")) return otherwise',
      because: 'Neither “//mallory” nor “/\\mallory” nor “@mallory” begins with http, and all of them leave.',
    },
    {
      name: 'Allow a path of one’s own, parsed as a browser does',
      diff: '- return value\n+ const target = new URL(value, url)\n+ return target.origin === url ? target.pathname : otherwise',
      because: 'The parser decides what the host is, and only the path is kept of it.',
      right: true,
    },
    {
      name: 'Show the address before going there',
      diff: '- redirect(returnTo)\n+ page("You are leaving for", returnTo)',
      because: 'It begins with the shop’s name. Alice presses Continue.',
    },
  ],
  byHand: {
    brief:
      'A page of the shop says in its address where its reader goes after connecting. You want Alice to end at your server.',
    moves: ['write-links', 'alice-takes-link'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'open-redirector' },
} as const satisfies Lab
