import type { Question } from '../../quiz.ts'

/** Lesson 11: OAuth is not login. */
export const openidConnect = [
  {
    kind: 'choose',
    id: 'oidc-me',
    question: 'Why is a successful call of /me with an access token no proof that its owner is at the browser?',
    answers: [
      {
        text: 'The answer may be cached',
        because: 'That would be a fault of the cache. The trouble is deeper.',
        cites: 'RFC 6749 §10.16',
      },
      {
        text: 'The token may have been issued to another client, and been brought along',
        because: 'An access token is not addressed to the client, so it cannot tell.',
        cites: 'RFC 6749 §10.16',
        right: true,
      },
      {
        text: '/me needs the scope openid',
        because: 'Even with it, an access token is for the API and not for the client.',
        cites: 'OIDC Core §16.11',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'oidc-key',
    question: 'By what does a client find the account of somebody who signs in?',
    answers: [
      {
        text: 'By email',
        because: 'Addresses are claimed, changed and handed on.',
        cites: 'OIDC Core §5.7',
      },
      {
        text: 'By sub alone',
        because: 'Two issuers may use the same sub for two people.',
        cites: 'OIDC Core §5.7',
      },
      {
        text: 'By iss and sub together',
        because: 'Only the pair is unique and never given to anyone else.',
        cites: 'OIDC Core §5.7',
        right: true,
      },
    ],
  },
  {
    kind: 'choose',
    id: 'oidc-aud',
    question: 'An id_token has a good signature, and its aud is another client. What should the client do?',
    answers: [
      {
        text: 'Accept it: the issuer signed it',
        because: 'Signed, and said to somebody else. Mallory’s app has such tokens by the thousand.',
        cites: 'OIDC Core §3.1.3.7',
      },
      {
        text: 'Refuse it',
        because: 'It must be addressed to this client.',
        cites: 'OIDC Core §3.1.3.7',
        right: true,
      },
      {
        text: 'Use it for the API instead',
        because: 'An id_token opens no API.',
        cites: 'OIDC Core §2',
      },
    ],
  },
] as const satisfies readonly Question[]
