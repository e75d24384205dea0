import type { Note } from './note.ts'

/** RFC 6749 §4.1.3, §6 and their relatives: what a client says to the token endpoint and its neighbours. */
export const TOKEN_NOTES: Record<string, Note> = {
  grant_type: {
    is: 'What the client has in its hand: a code, a refresh token, or only itself.',
    without: 'The server would not know which rules to hold it to.',
    cites: 'RFC 6749 §4.1.3',
    checkedBy: 'oauth/token-request.ts',
  },
  code: {
    is: 'The ticket from the redirect. Handed in once; a second time ends everything the first one gave.',
    without: 'There would be nothing that says the owner agreed.',
    cites: 'RFC 6749 §4.1.3',
    checkedBy: 'oauth/authorization-code.ts',
  },
  code_verifier: {
    is: 'The secret behind the challenge. Its hash must be the one that the authorization request showed.',
    without: 'A stolen code would be enough.',
    cites: 'RFC 7636 §4.5',
    checkedBy: 'oauth/pkce.ts',
  },
  redirect_uri: {
    is: 'The same address once more: the code belongs to it.',
    without: 'A code that was sent to one address could be handed in as if it had come to another.',
    cites: 'RFC 6749 §4.1.3',
    checkedBy: 'oauth/authorization-code.ts',
  },
  refresh_token: {
    is: 'The one of the last answer. It dies with this use.',
    without: 'The client could not get on without its owner.',
    cites: 'RFC 6749 §6',
    checkedBy: 'oauth/refresh-token.ts',
  },
  client_id: {
    is: 'Who asks, said in the form: by clients without a secret, or with client_secret beside it.',
    without: 'The server would not know whose code this should be.',
    cites: 'RFC 6749 §3.2.1',
    checkedBy: 'oauth/client-authentication.ts',
  },
  client_secret: {
    is: 'The client’s password. Better in the Authorization header; never in an address.',
    without: 'Anybody could say they were this client.',
    cites: 'RFC 6749 §2.3.1',
    checkedBy: 'oauth/client-authentication.ts',
  },
  client_assertion: {
    is: 'A statement signed with the client’s own key, instead of a secret that both know.',
    without: 'The server would have to keep something that can be stolen from it.',
    cites: 'RFC 7523 §2.2',
    checkedBy: 'oauth/client-assertion.ts',
  },
  token: {
    is: 'The token that this is about.',
    without: 'There would be nothing to take back or to look up.',
    cites: 'RFC 7009 §2.1',
    checkedBy: 'oauth/revocation.ts',
  },
  logout_token: {
    is: 'A statement signed by the authorization server: this session is over.',
    without: 'The owner would sign out here and stay signed in at every app.',
    cites: 'OIDC Back-Channel Logout §2.4',
    checkedBy: 'cloudvault/logout-token.ts',
  },
  token_type_hint: {
    is: 'A guess at what kind of token it is. The server looks everywhere anyway.',
    without: 'Nothing: it is only a hint.',
    cites: 'RFC 7009 §2.1',
  },
  device_code: {
    is: 'Which waiting device asks.',
    without: 'The server could not find the owner’s answer.',
    cites: 'RFC 8628 §3.4',
    checkedBy: 'oauth/device-authorization.ts',
  },
}

/** The headers in which the protocol speaks. */
export const HEADER_NOTES: Record<string, Note> = {
  authorization: {
    is: 'Who asks (Basic: id and secret of the client), or what opens the door (Bearer or DPoP: the access token).',
    without: 'The token would be in the address, and from there in logs and histories.',
    cites: 'RFC 6750 §2.1',
    checkedBy: ['oauth/bearer.ts', 'oauth/client-authentication.ts'],
  },
  dpop: {
    is: 'A proof, signed for this very request, that the sender has the key the token is bound to.',
    without: 'A stolen token would open the door by itself.',
    cites: 'RFC 9449 §4.2',
    checkedBy: 'oauth/dpop.ts',
  },
}

/** The headers in which an answer speaks. A browser sends some of the same names and means something else. */
export const ANSWER_HEADER_NOTES: Record<string, Note> = {
  location: {
    is: 'Where the browser is sent, with 303: a GET, and nothing of the form goes along.',
    without: 'A 307 would bring the owner’s form, password and all, to the client.',
    cites: 'RFC 9700 §4.12',
  },
  'cache-control': {
    is: 'That nobody on the way may keep this answer.',
    without: 'The back button, or a proxy, could show a token again.',
    cites: 'RFC 6749 §5.1',
  },
  'referrer-policy': {
    is: 'That the next page is not told the address of this one.',
    without: 'A code in an address could leak to whatever the page loads.',
    cites: 'RFC 9700 §4.2.4',
  },
  'www-authenticate': {
    is: 'How to ask properly: the scheme, what was wrong, and what would have been enough.',
    without: 'The client could not tell an old token from one that allows too little.',
    cites: 'RFC 6750 §3',
  },
}
