import type { HoldWords } from './hold-words.ts'

/** The callback has arrived; nothing of it has been believed yet. */
export const ANSWER: HoldWords = {
  step: 6,
  title: 'CloudVault’s answer has arrived',
  what: 'CloudVault sent your browser back, and your browser has brought this along. Nothing of it has been believed yet. When you continue, we verify whose answer it is.',
  notice: [
    {
      words: 'state: is this the answer to the press in this browser, and not to somebody else’s?',
      cites: 'RFC 6749 §10.12',
    },
    {
      words: 'iss: does it come from the server that we asked?',
      cites: 'RFC 9207 §2.4',
    },
    {
      words:
        'It came in an address. Your browser was sent on at once, so that no page stands there with the code in its address bar.',
      cites: 'RFC 9700 §4.2.4',
    },
  ],
  question: 'Why does CloudVault not put the access token into this address and spare everyone a step?',
  answer:
    'Addresses end up in histories, logs and over shoulders. A code found there is of no use without our secret and the verifier; a token would be of use to whoever finds it.',
}
