import type { Question } from '../../quiz.ts'

/** Lesson 6: the exchange. */
export const theExchange = [
  {
    kind: 'unseen',
    id: 'exchange-unseen',
    question: 'Which of these values did your browser never see?',
    values: [
      { name: 'code', seen: true, because: 'It came back in the address of the callback.', cites: 'RFC 6749 §4.1.2' },
      {
        name: 'code_verifier',
        seen: false,
        because: 'The client keeps it and shows it at the token endpoint only.',
        cites: 'RFC 7636 §4.5',
      },
      { name: 'state', seen: true, because: 'It went with the request and came back.', cites: 'RFC 6749 §4.1.1' },
      {
        name: 'access_token',
        seen: false,
        because: 'It is in the token answer, from server to server.',
        cites: 'RFC 6749 §5.1',
      },
      {
        name: 'code_challenge',
        seen: true,
        because: 'It stands in the authorization request, and a hash may.',
        cites: 'RFC 7636 §4.3',
      },
      {
        name: 'client_secret',
        seen: false,
        because: 'Only the client and the server know it.',
        cites: 'RFC 6749 §2.3.1',
      },
      {
        name: 'refresh_token',
        seen: false,
        because: 'Nobody but the client and the authorization server ever holds it.',
        cites: 'RFC 6749 §1.5',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'exchange-why-code',
    question: 'Why does the browser carry a code and not the access token?',
    answers: [
      {
        text: 'Because addresses are too short for tokens',
        because: 'Length is not the reason. Exposure is.',
        cites: 'RFC 9700 §4.3.2',
      },
      {
        text: 'So that the token never passes through the browser, and the client can prove itself first',
        because: 'Both are benefits that the specification names.',
        cites: 'RFC 6749 §1.3.1',
        right: true,
      },
      {
        text: 'Because the owner has to approve a second time',
        because: 'She approves once. The second step is the client’s alone.',
        cites: 'RFC 6749 §4.1.3',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'exchange-missing',
    question:
      'The authorization request named a redirect_uri and a challenge. What is missing from this token request of a confidential client?',
    request:
      'POST /oauth2/token\nAuthorization: Basic cHJpbnRteXBpY3M6…\n\ngrant_type=authorization_code\n&code=cv_code_…\n&code_verifier=h0Jq…',
    answers: [
      {
        text: 'state',
        because: 'The client has compared it already. The token endpoint never sees it.',
        cites: 'RFC 6749 §4.1.3',
      },
      {
        text: 'redirect_uri',
        because: 'It was in the authorization request, so it has to be here, and the same.',
        cites: 'RFC 6749 §4.1.3',
        right: true,
      },
      {
        text: 'client_secret',
        because: 'It is there, in the Authorization header. Twice would be an error.',
        cites: 'RFC 6749 §2.3',
      },
      {
        text: 'scope',
        because: 'The owner has decided it. A code request does not say it again.',
        cites: 'RFC 6749 §4.1.3',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'exchange-wrong-secret',
    question: 'A token request has a good code and a wrong client secret. What happens to the code?',
    answers: [
      {
        text: 'It is used up, to be safe',
        because: 'Then anybody who had seen a code could spoil it for the real client.',
        cites: 'RFC 6749 §10.5',
      },
      {
        text: 'Nothing: the real client can still use it',
        because: 'The client proves itself before the code is looked at.',
        cites: 'RFC 6749 §4.1.3',
        right: true,
      },
      {
        text: 'All tokens of the owner are ended',
        because: 'A failed proof says something about who asks, and nothing about the owner’s tokens.',
        cites: 'RFC 6749 §5.2',
      },
    ],
  },
] as const satisfies readonly Question[]
