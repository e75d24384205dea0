import type { HoldWords } from './hold-words.ts'

/** Connect was pressed; the browser has not left yet. */
export const PRESS: HoldWords = {
  step: 1,
  title: 'We are about to send you away',
  what: 'You pressed Connect. This is the address your browser goes to when you continue: the question we ask CloudVault, carried by you.',
  notice: [
    {
      words: 'state was made for this press. An answer that does not bring it back is not an answer to us.',
      cites: 'RFC 6749 §10.12',
    },
    {
      words: 'code_challenge is the hash of a code_verifier that stays on our server until the very end.',
      cites: 'RFC 7636 §4.3',
    },
    {
      words: 'scope asks for what printing needs and for nothing more.',
      cites: 'RFC 9700 §2.3',
    },
  ],
  question: 'Where in this address is our client secret, and why?',
  answer:
    'Nowhere. The front channel passes through your browser, where anybody at this machine can read it. The secret goes from our server to CloudVault’s, in step 7.',
}
