import type { HoldWords } from './hold-words.ts'

/** The authorization request has arrived and checked out. */
export const ARRIVED: HoldWords = {
  step: 2,
  title: 'The question has arrived',
  what: 'Your browser has just carried this request here. CloudVault has checked it; nobody has been asked anything yet. If you continue, you sign in and decide.',
  notice: [
    {
      words:
        'redirect_uri was compared letter by letter with what this app registered. Until then, nothing would have been sent to it, not even an error.',
      cites: 'RFC 6749 §3.1.2.4',
    },
    {
      words:
        'state means nothing to CloudVault. It is handed back untouched, so that the app knows its own question again.',
      cites: 'RFC 6749 §10.12',
    },
    {
      words: 'code_challenge is only a hash. Whoever spends the code later must show what was hashed.',
      cites: 'RFC 7636 §4.3',
    },
  ],
  question: 'This request came through your browser, and it is in your history now. Why is that no danger?',
  answer:
    'There is no secret in it. client_id is a public name, state and code_challenge are of use only to the app that made them, and what could open your vault does not exist yet.',
}
