import type { LessonSlug } from '#learn/course'
import type { Note } from '#teach/notes'

/** One for each lesson. */
export const NOTES: Record<LessonSlug, Note> = {
  'the-valet-key': {
    say: 'A password is everything for ever. A token is this much, for this long, for this one.',
    show: { message: 'api-call', look: 'Look for a password on this screen. Take your time.' },
    ask: 'The shop is broken into tonight. What does Alice have to change?',
    answer: 'Nothing. She takes the permission back, and her password was never there.',
    cites: 'RFC 6749 §1',
  },
  'four-roles': {
    say: 'The browser is nobody’s role. It carries half of the messages and may read all of those.',
    show: {
      message: 'token-request',
      look: 'Who speaks to whom here? The owner and the browser are not on the screen.',
    },
    ask: 'One app here plays two roles. Which app, and which two?',
    answer: 'CloudVault: authorization server and resource server. Elsewhere they are often two machines.',
    cites: 'RFC 6749 §1.1',
  },
  'the-authorization-request': {
    say: 'It is a link. Whoever can write a link can write this one, so nothing in it is believed.',
    show: {
      message: 'authorization-request',
      look: 'Read the address aloud, one parameter for each person in the front row.',
    },
    ask: 'I change one letter in redirect_uri. Who tells me off: the client, the owner, or the server? And where do I land?',
    answer: 'The server, on a page of its own. It sends nothing to an address that it does not know.',
    cites: 'RFC 6749 §4.1.2.1',
  },
  consent: {
    say: 'This page is the only moment at which a human being is asked. Everything else is machinery around it.',
    show: { message: 'denial', look: 'A no travels the same road as a yes, with error in place of code.' },
    ask: 'Why may the shop not ask for the password on its own page and forward it?',
    answer: 'Then the shop has it. The owner types it at one address only, and that is what the address bar is for.',
    cites: 'RFC 6749 §4.1.2.1',
  },
  'code-and-state': {
    say: 'The code says yes. The state says: to you, for the click you made.',
    show: {
      message: 'authorization-response',
      look: 'Put a finger on state here, then page back to the request: the same value.',
    },
    ask: 'Mallory sends you a link with her code in it. What happens at a shop that forgets to compare the state?',
    answer: 'You are connected to Mallory’s vault, and what you upload is hers to read.',
    cites: 'RFC 6749 §10.12',
  },
  'the-exchange': {
    say: 'Two steps, because a browser cannot keep a secret and a server cannot ask a person.',
    show: {
      message: 'tokens',
      look: 'No browser lane is lit. Count the proofs: who it is, where it goes, what only it knew.',
    },
    ask: 'I have your code, five seconds old. What am I still missing?',
    answer: 'The client’s authentication and the code_verifier. And when the client is first, the code is spent.',
    cites: 'RFC 6749 §4.1.3',
  },
  pkce: {
    say: 'Tell everybody the answer’s hash at the beginning. Show the answer at the end. Nobody in between can.',
    show: {
      message: 'token-request',
      look: 'code_verifier is here, its hash was in the first request. Let somebody hash it by hand.',
    },
    ask: 'Why does a client that has a secret use PKCE as well?',
    answer:
      'The secret proves which client it is, not that it is the same visit: a stolen code may be injected into another session.',
    cites: 'RFC 9700 §2.1.1',
  },
  'calling-the-api': {
    say: 'Bearer means: whoever bears it. Treat it like cash.',
    show: { message: 'api-call', look: 'One header. That is the whole ceremony of using OAuth.' },
    ask: '401 or 403: the token has run out. The token is fine and its scope too small. Which is which?',
    answer:
      '401 with invalid_token, 403 with insufficient_scope. The first can be cured by a refresh, the second only by asking the owner.',
    cites: 'RFC 6750 §3.1',
  },
  refresh: {
    say: 'Short lives for what is shown often, a long one for what is shown to one party only.',
    show: { message: 'refresh', look: 'The answer brings a new refresh token. The one that was sent has just ended.' },
    ask: 'Thief and client have the same refresh token. The thief is faster. How is it found out?',
    answer: 'By the second use, whoever makes it. The server ends the family, and the owner is asked again.',
    cites: 'RFC 9700 §4.14.2',
  },
  'taking-it-back': {
    say: 'A permission that cannot be taken back was not a permission. It was a gift.',
    show: { message: 'revocation', look: 'The client gives it back itself. The answer is 200 whatever the token was.' },
    ask: 'Why is the answer 200 for a token that never existed?',
    answer: 'It is as gone as it was asked to be. And a stranger learns nothing from the answer.',
    cites: 'RFC 7009 §2.2',
  },
  'openid-connect': {
    say: 'OAuth hands over a key to a room. It does not say who is standing at the door.',
    show: { message: 'id-token', look: 'The id_token is for the client to read; the access token is not.' },
    ask: 'A site takes any working access token as proof of who you are. How does another site sign in as you?',
    answer: 'It presents the token that you gave it. Nothing in it says for which client’s login it was meant.',
    cites: 'RFC 6749 §10.16',
  },
  'other-grants': {
    say: 'A grant is an answer to the question how the yes gets to the client.',
    show: {
      message: 'device-tokens',
      look: 'No redirect at all. The device asks again and again until somebody has said yes elsewhere.',
    },
    ask: 'A nightly job with no person behind it. A television. A single-page app. Which grant for each?',
    answer: 'Client credentials; device; the code grant with PKCE, as for everybody else.',
    cites: 'RFC 8628 §1',
  },
  'your-own-app': {
    say: 'Everything you have seen was two programs and HTTP. From here on you are one of them.',
    show: {
      message: 'authorization-request',
      look: 'Which of these values will you have to make up yourself, for every visitor anew?',
    },
    ask: 'Your callback receives an error in place of a code. What is the first line of your handler?',
    answer: 'Compare the state, before anything else is believed, the error included.',
    cites: 'RFC 9700 §4.7.1',
  },
  'running-it': {
    say: 'Write one to understand it. Run one that many others run too.',
    show: {
      message: 'dead-end',
      look: 'A refusal in production looks like this. Does your client say something useful now?',
    },
    ask: 'Which is worse to lose for an hour: the authorization server or the photo API? And what should live on?',
    answer: 'It depends on your lifetimes: tokens that are out go on working as long as the API can judge them.',
    cites: 'RFC 9700 §2.2',
  },
}
