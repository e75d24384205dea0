import type { HoldWords } from './hold-words.ts'

/** The owner has pressed Approve; the code does not exist until this is let go. */
export const APPROVED: HoldWords = {
  step: 5,
  title: 'Your yes is about to leave',
  what: 'You have approved, and CloudVault has written that down. There is no code yet: it is made the moment you continue, so that none of its short life is lost here.',
  notice: [
    {
      words: 'The code travels through your browser, in an address. It lives briefly and works once.',
      cites: 'RFC 6749 §4.1.2',
    },
    {
      words:
        'iss says who answers, so that an app that talks to several servers cannot be led to take the wrong one’s code.',
      cites: 'RFC 9207 §2',
    },
    {
      words: 'The answer to your form is a 303: the browser goes on with a GET, and nothing you typed is sent along.',
      cites: 'RFC 9700 §4.12',
    },
  ],
  question: 'Somebody looks over your shoulder and copies the code from the address bar. What can they do with it?',
  answer:
    'Nothing by itself. It is bound to the app, which must sign in with its own credentials, and to code_challenge: only the app knows the verifier that fits.',
}
