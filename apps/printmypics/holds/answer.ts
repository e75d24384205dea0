import type { HoldWords } from './hold-words.ts'

/** The callback has arrived; nothing of it has been believed yet. */
export const ANSWER: HoldWords = {
  step: 7,
  title: 'CloudVault’s answer has arrived',
  what: 'Your browser has brought it back. When you continue, we compare state with what we kept, and if there is a code, our server sends it to CloudVault’s token endpoint, without your browser.',
  notice: [
    {
      words: 'First state: is this the answer to the press in this browser, and not to somebody else’s?',
      cites: 'RFC 6749 §10.12',
    },
    {
      words: 'Then the code goes out with our own credentials and the same redirect_uri as before.',
      cites: 'RFC 6749 §4.1.3',
    },
    {
      words: 'With it goes code_verifier, shown now for the first time, so that CloudVault can hash it and compare.',
      cites: 'RFC 7636 §4.5',
    },
  ],
  question: 'Why does CloudVault not put the access token into this address and spare everyone a step?',
  answer:
    'Addresses end up in histories, logs and over shoulders. A code found there is of no use without our secret and the verifier; a token would be of use to whoever finds it.',
}
