import type { HoldWords } from './hold-words.ts'

/** `state` and `iss` have been verified; the code has not left this server. */
export const EXCHANGE: HoldWords = {
  step: 7,
  title: 'It is our answer, and the code is about to go out',
  what: 'state is the one that we made for this browser, and iss is the server we asked. When you continue, our server sends the code to CloudVault’s token endpoint, without your browser.',
  notice: [
    {
      words: 'The code goes out with our own credentials and the same redirect_uri as before.',
      cites: 'RFC 6749 §4.1.3',
    },
    {
      words: 'With it goes code_verifier, shown now for the first time, so that CloudVault can hash it and compare.',
      cites: 'RFC 7636 §4.5',
    },
    {
      words: 'The code is good once. CloudVault takes it out of use with the same step that makes the tokens.',
      cites: 'RFC 6749 §4.1.2',
    },
  ],
  question: 'state was right. Why does CloudVault want to see code_verifier as well?',
  answer:
    'state convinces us that the answer belongs to this browser. code_verifier convinces CloudVault that whoever brings the code is whoever asked for it. Each side checks for itself.',
}
