/** Who makes a move, and what it needs: a value that Mallory holds, or nothing. */
export type Move = { who: 'Alice' | 'Mallory'; words: string; with?: Kind }
export type Kind = 'code' | 'verifier' | 'access_token' | 'refresh_token' | 'session' | 'question' | 'answer' | 'link'

/** Everything that the lab runner can do one at a time; a lab names those that its attack is made of. */
export const MOVES = {
  'alice-follows': { who: 'Alice', words: 'Let Alice follow the link' },
  'app-connects': { who: 'Alice', words: 'Let Alice connect her app' },
  'app-connects-and-logs': { who: 'Alice', words: 'Let Alice connect her app, which writes a log' },
  'app-connects-and-crashes': { who: 'Alice', words: 'Let Alice connect her app, which crashes and reports it' },
  'app-revokes': { who: 'Alice', words: 'Let Alice disconnect her app' },
  'copy-storage': { who: 'Alice', words: 'Copy what her app keeps' },
  'app-refreshes': { who: 'Alice', words: 'Let her app refresh, twice' },
  'app-calls-api': { who: 'Alice', words: 'Let her app call Mallory’s API' },
  'alice-signs-in-planted': { who: 'Alice', words: 'Write a session id into her browser, and let her sign in' },
  'alice-allowed-albums': { who: 'Alice', words: 'Let it be last month: Alice allows the names of her albums' },
  'alice-passes-by': { who: 'Alice', words: 'Let Alice follow the link, and answer nothing' },
  'alice-visits-with-counter': { who: 'Alice', words: 'Let Alice connect the app, with your counter on its page' },
  'alice-clicks': { who: 'Alice', words: 'Let Alice click for a camera on your page' },
  'alice-presses': { who: 'Alice', words: 'Let Alice press Connect in the shop' },
  'alice-connects-and-is-caught': { who: 'Alice', words: 'Let Alice connect the shop, and catch the answer' },
  'alice-chooses-hers': { who: 'Alice', words: 'Let Alice choose your vault in the shop' },
  'mallory-presses': { who: 'Mallory', words: 'Press Connect in the shop' },
  'mallory-approves': { who: 'Mallory', words: 'Approve it, with your own vault', with: 'question' },
  'alice-opens-answer': { who: 'Mallory', words: 'Send it to Alice, as a link', with: 'answer' },
  'pass-alice-on': { who: 'Mallory', words: 'Pass her on to CloudVault', with: 'question' },
  'write-links': { who: 'Mallory', words: 'Write three links' },
  'alice-takes-link': { who: 'Mallory', words: 'Send it to Alice, who connects there', with: 'link' },
  redeem: { who: 'Mallory', words: 'Redeem it', with: 'code' },
  'inject-code': { who: 'Mallory', words: 'Bring it to the shop, in your own answer', with: 'code' },
  'redeem-as-sent': { who: 'Mallory', words: 'Redeem it, with the verifier that came along', with: 'code' },
  refresh: { who: 'Mallory', words: 'Refresh with it', with: 'refresh_token' },
  photographs: { who: 'Mallory', words: 'Ask for photographs with it', with: 'access_token' },
  'open-vault': { who: 'Mallory', words: 'Open the vault with it', with: 'session' },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof MOVES

/** A lab that can be played by hand: the link that Alice gets, and what Mallory can do. */
export type ByHand = {
  /** What Mallory is after here, in a sentence or two. */
  brief: string
  /** What stands in the link, beyond an ordinary request. Without it there is none: Alice comes by herself. */
  link?: { scope?: string; redirectUri?: 'begins the same' }
  /** What Alice does with the link, where it is not the usual. */
  follow?: string
  /** What the app's own request holds. */
  request?: { resource: 'Mallory’s API' }
  /** Whether the flow is Mallory's own, so that she knows its verifier. */
  knowsVerifier?: boolean
  moves: readonly MoveName[] // in the order in which they make sense
}

export function isMove(name: string): name is MoveName {
  return name in MOVES
}
