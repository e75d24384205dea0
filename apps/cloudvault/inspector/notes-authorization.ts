import type { Note } from './note.ts'

/** RFC 6749 §4.1.1 and its relatives: what a client asks through the browser. */
export const AUTHORIZATION_NOTES: Record<string, Note> = {
  response_type: {
    is: 'What the client wants back through the browser: a code, never a token.',
    without: 'With “token” the access token itself would lie in the address bar.',
    cites: 'RFC 9700 §2.1.2',
    checkedBy: 'oauth/authorization-checks.ts',
  },
  client_id: {
    is: 'Who asks. A name and no secret: anybody may read it.',
    without: 'The owner could not be told who wants her photos.',
    cites: 'RFC 6749 §2.2',
    checkedBy: 'oauth/authorization-request.ts',
  },
  redirect_uri: {
    is: 'Where the answer goes. Compared letter by letter with what the client registered.',
    without: 'Whoever writes the link could have the code sent to an address of their own.',
    cites: 'RFC 9700 §4.1.3',
    checkedBy: 'oauth/redirect-uri.ts',
  },
  scope: {
    is: 'What the client wants to be allowed, one word for each thing.',
    without: 'The owner could not give a part: only everything or nothing.',
    cites: 'RFC 6749 §3.3',
    checkedBy: 'oauth/scope.ts',
  },
  state: {
    is: 'A value of the client’s own that comes back unchanged, and ties the answer to this press in this browser.',
    without: 'Mallory could slip an answer of hers into Alice’s browser, and Alice would shop with Mallory’s photos.',
    cites: 'RFC 6749 §10.12',
  },
  code_challenge: {
    is: 'The SHA-256 of a secret that the client has just made up and keeps.',
    without: 'Whoever catches the code on its way could hand it in.',
    cites: 'RFC 7636 §4.3',
    checkedBy: 'oauth/pkce.ts',
  },
  code_challenge_method: {
    is: 'How the challenge was made: S256. “plain” would show the secret itself.',
    without: 'An attacker who reads the request could answer the challenge.',
    cites: 'RFC 7636 §4.2',
    checkedBy: 'oauth/pkce.ts',
  },
  nonce: {
    is: 'A value that comes back inside the ID token, and ties it to this sign-in.',
    without: 'An old ID token could be played again.',
    cites: 'OIDC Core §3.1.2.1',
  },
  prompt: {
    is: 'Whether the owner is to be asked again, or must not be asked at all.',
    without: 'The server decides by itself, which is usually right.',
    cites: 'OIDC Core §3.1.2.1',
    checkedBy: 'oauth/prompt.ts',
  },
  max_age: {
    is: 'How many seconds ago the owner may have signed in.',
    without: 'A sign-in of last week would do for a payment of today.',
    cites: 'OIDC Core §3.1.2.1',
    checkedBy: 'oauth/prompt.ts',
  },
  login_hint: {
    is: 'Who the client believes is sitting there. A hint and no proof.',
    without: 'The owner types an address that the client knew already.',
    cites: 'OIDC Core §3.1.2.1',
  },
  request_uri: {
    is: 'The name of a request that its client handed in beforehand, directly.',
    without: 'The parameters would travel through the browser, where they can be read and changed.',
    cites: 'RFC 9126 §4',
    checkedBy: 'oauth/pushed-authorization-request.ts',
  },
  resource: {
    is: 'Which API the token is going to be shown to.',
    without: 'One token would open every API of this server.',
    cites: 'RFC 8707 §2',
    checkedBy: 'oauth/resource-indicator.ts',
  },
}
