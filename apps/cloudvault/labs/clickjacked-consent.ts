import type { Lab } from './lab.ts'

/** RFC 9700 §4.16 */
export const clickjackedConsent = {
  slug: 'clickjacked-consent',
  title: 'A click on something else',
  gist: 'Mallory’s page offers a camera to whoever clicks. Over the button, invisible, lies CloudVault’s consent page, with Approve right there.',
  defence: 'frame-ancestors',
  cites: 'RFC 9700 §4.16',
  check: { file: 'cloudvault/session/page-headers.ts', region: 'frameAncestors' },
  mutant: {
    file: 'cloudvault/proxy.ts',
    search: 'const { framing } = policyOf(pending.clientId)',
    replace: "const framing = policyOf(pending.clientId) && 'allowed'",
    inPages: true,
  },
  weakens: { framing: 'allowed' },
  alsoOff: { name: 'SameSite=Lax', weakens: { sameSite: 'None' } },
  client: 'app of Mallory’s',
  prediction: {
    question:
      'The consent form carries an anti-forgery token, and CloudVault checks where it came from. Does that stop Mallory?',
    choices: [
      {
        text: 'Yes: Mallory cannot know the token',
        because: 'She need not. The page in the frame is CloudVault’s own, with its own token in its own form.',
      },
      {
        text: 'No: the form is genuine, and so is the click',
        because: 'Everything about the request is right, but Alice did not see what she clicked on.',
        right: true,
      },
      {
        text: 'Yes: the Origin header names Mallory’s page',
        because: 'The form is sent by the page in the frame, and that page’s origin is CloudVault.',
      },
    ],
  },
  fixes: [
    {
      name: 'Let a script break out of frames',
      diff: '+ if (top !== self) top.location = self.location',
      because: 'A frame with the attribute sandbox runs no scripts, and its form can still be sent.',
    },
    {
      name: 'Ask “Are you sure?” on a second page',
      diff: "- '/consent'\n+ '/consent', '/consent/sure'",
      because: 'Then the camera takes two clicks. People click twice for a camera.',
    },
    {
      name: 'Say in a header who may frame the page',
      diff: "- frame-ancestors *\n+ frame-ancestors 'none'",
      because: 'The browser knows who frames whom, and shows an empty box. There is nothing to click on.',
      right: true,
    },
  ],
  byHand: {
    brief:
      'The app is yours, and so is the page with the camera. CloudVault’s consent page lies over its button, unseen.',
    knowsVerifier: true,
    moves: ['alice-clicks', 'redeem', 'photographs'],
  },
  test: { file: 'e2e/labs/labs.spec.ts', title: 'clickjacked-consent' },
} as const satisfies Lab
