import type { Question } from '../../quiz.ts'

/** Lesson 3: the authorization request. */
export const theAuthorizationRequest = [
  {
    kind: 'choose',
    id: 'request-missing',
    question:
      'A web application that connects accounts sends this. Which missing parameter lets an attacker plant their own answer in the victim’s browser, on a server that does not ask for PKCE?',
    request:
      'GET /oauth2/authorize\n  ?response_type=code\n  &client_id=printmypics\n  &redirect_uri=https://shop.example/callback\n  &scope=read_photos',
    answers: [
      {
        text: 'state',
        because: 'Nothing ties the answer to this browser and this click.',
        cites: 'RFC 6749 §10.12',
        right: true,
      },
      {
        text: 'client_secret',
        because: 'It never belongs into an address: the browser would see it.',
        cites: 'RFC 6749 §2.3.1',
      },
      {
        text: 'grant_type',
        because: 'That is a parameter of the token request. Here response_type says what is wanted.',
        cites: 'RFC 6749 §4.1.1',
      },
      {
        text: 'nonce',
        because: 'It ties an id_token to a request, and no id_token is asked for here.',
        cites: 'OIDC Core §3.1.2.1',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'request-order',
    question:
      'The client_id is known, the redirect_uri is not registered, and the scope is misspelled too. What does CloudVault do?',
    answers: [
      {
        text: 'Redirect with error=invalid_scope',
        because: 'Nothing is ever sent to an address that is not proven, errors included.',
        cites: 'RFC 6749 §4.1.2.1',
      },
      {
        text: 'Tell the owner on a page of its own, and redirect nowhere',
        because: 'Until the address is proven, only the person at the browser is told.',
        cites: 'RFC 6749 §4.1.2.1',
        right: true,
      },
      {
        text: 'Use the registered address instead',
        because: 'Guessing what was meant would hide an attack, and answer somebody who did not ask.',
        cites: 'RFC 9700 §4.1.3',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'request-compare',
    question: 'Registered is https://shop.example/cb. Which request may pass?',
    answers: [
      {
        text: 'https://shop.example/cb/',
        because: 'One slash more is another string.',
        cites: 'RFC 9700 §2.1',
      },
      {
        text: 'https://shop.example/cb?from=mail',
        because: 'A query that was not registered makes it another address.',
        cites: 'RFC 9700 §4.1.3',
      },
      {
        text: 'https://shop.example/cb',
        because: 'The same, letter by letter.',
        cites: 'RFC 9700 §2.1',
        right: true,
      },
      {
        text: 'http://shop.example/cb',
        because: 'Another scheme, and everybody on the network could read the code.',
        cites: 'RFC 6749 §3.1.2.1',
      },
    ],
  },
] as const satisfies readonly Question[]
