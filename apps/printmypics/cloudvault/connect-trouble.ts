/** Every way a press of Connect can end without a connection. Each has its words in app/trouble. */
export type ConnectTrouble =
  | 'denied' //           the owner said no
  | 'no-attempt' //       `state` is missing, repeated or not ours
  | 'other-browser' //    `state` is ours, but was given to another browser
  | 'other-shopper' //    someone else is signed in by now
  | 'already-used' //     the answer was used before, and how that ended is not known
  | 'expired' //          more than ten minutes between the press and the answer
  | 'wrong-sender' //     `iss` is missing or names another server (RFC 9207 §2.4)
  | 'garbled' //          neither a code nor an error, or parameters repeated
  | 'refused' //          CloudVault sent an error that is not the owner's no
  | 'code-spent' //       invalid_grant: the code was too old or used before
  | 'shop-unknown' //     invalid_client: CloudVault does not accept this shop's credentials
  | 'vault-away' //       no answer, or one that says "later"
  | 'vault-unreadable' // an answer that is not what OAuth promises
  | 'form-expired' //     the form was not one of ours, or its cookie is gone
  | 'shop-broke' //       our own fault

/** Every one of them, for the page that explains them. */
export const CONNECT_TROUBLES: ReadonlySet<string> = new Set<ConnectTrouble>([
  'denied',
  'no-attempt',
  'other-browser',
  'other-shopper',
  'already-used',
  'expired',
  'wrong-sender',
  'garbled',
  'refused',
  'code-spent',
  'shop-unknown',
  'vault-away',
  'vault-unreadable',
  'form-expired',
  'shop-broke',
])

export function isConnectTrouble(word: string): word is ConnectTrouble {
  return CONNECT_TROUBLES.has(word)
}
