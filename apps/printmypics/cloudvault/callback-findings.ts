import type { Annotation } from '#wire/message'

const kept = (words: string, cites: string): Annotation => ({ verdict: 'kept', words, cites, file: FILE })
const refused = (words: string, cites: string): Annotation => ({ verdict: 'refused', words, cites, file: FILE })
const skipped = (words: string, cites: string): Annotation => ({ verdict: 'changed', words, cites, file: FILE })
const FILE = 'cloudvault/callback.ts'

/** What the callback's checks find, in words for whoever looks at the message later. */
export const CALLBACK_FINDINGS = {
  ownState: kept('state matched: this browser pressed Connect here and waits for this answer', 'RFC 6749 §10.12'),
  usedState: kept('this state has been answered before: nothing is sent again', 'RFC 6749 §10.12'),
  unknownState: refused('state belongs to no press of Connect in this shop', 'RFC 6749 §10.12'),
  othersState: refused('state belongs to another browser: somebody else’s answer is not taken', 'RFC 6749 §10.12'),
  anyState: skipped(
    'nobody looked at state: the answer is taken for the one this browser waits for',
    'RFC 6749 §10.12',
  ),
  anyIssuer: skipped('nobody compared iss with the server that was asked', 'RFC 9207 §2.4'),
  issuer: kept('iss matched: the answer comes from the server that was asked', 'RFC 9207 §2.4'),
  wrongIssuer: refused('iss is missing or names another server than the one that was asked', 'RFC 9207 §2.4'),
  tokens: {
    verdict: 'changed',
    words: 'the code went to the token endpoint without the browser, and tokens came back; they stay on our server',
    cites: 'RFC 6749 §4.1.3',
    file: 'cloudvault/redeem.ts',
  },
  noTokens: {
    verdict: 'refused',
    words: 'the token endpoint gave no tokens for this code',
    cites: 'RFC 6749 §5.2',
    file: 'cloudvault/redeem.ts',
  },
} as const satisfies Record<string, Annotation>
