/** Every word the lessons link to, in the order of the alphabet. The key is the word's address. */
export type Entry = { term: string; means: string; cites: string }

export const GLOSSARY = {
  'access-token': {
    term: 'access token',
    means: 'What the client shows to the API. It stands for what the owner allowed: this much, for this long.',
    cites: 'RFC 6749 §1.4',
  },
  audience: {
    term: 'audience',
    means: 'For whom a token is meant. A resource server refuses a token that names another.',
    cites: 'RFC 9700 §4.10.2',
  },
  'authorization-code': {
    term: 'authorization code',
    means: 'A short-lived, single-use value that the browser carries to the client, who exchanges it for tokens.',
    cites: 'RFC 6749 §1.3.1',
  },
  'authorization-endpoint': {
    term: 'authorization endpoint',
    means: 'The address at the authorization server where the owner’s browser arrives with a request.',
    cites: 'RFC 6749 §3.1',
  },
  'authorization-request': {
    term: 'authorization request',
    means: 'The first message: an address the client sends the browser to, saying what it asks for.',
    cites: 'RFC 6749 §4.1.1',
  },
  'authorization-server': {
    term: 'authorization server',
    means: 'Knows the owner, asks them, and issues tokens. Here: CloudVault.',
    cites: 'RFC 6749 §1.1',
  },
  'back-channel': {
    term: 'back channel',
    means: 'Messages from server to server. No browser sees them, so they may carry secrets.',
    cites: 'RFC 6749 §3.2',
  },
  'bearer-token': {
    term: 'bearer token',
    means: 'A token that works for whoever holds it, like a banknote.',
    cites: 'RFC 6750 §1.2',
  },
  client: {
    term: 'client',
    means: 'The application that wants to use something of the owner’s, with their permission. Here: PrintMyPics.',
    cites: 'RFC 6749 §1.1',
  },
  'client-authentication': {
    term: 'client authentication',
    means: 'How a client proves at the token endpoint that it is the client it names.',
    cites: 'RFC 6749 §2.3',
  },
  'client-credentials': {
    term: 'client credentials grant',
    means: 'A client asks for a token in its own name. No owner takes part.',
    cites: 'RFC 6749 §4.4',
  },
  'client-id': {
    term: 'client_id',
    means: 'The public name of a registered client. It is not a secret, and knowing it proves nothing.',
    cites: 'RFC 6749 §2.2',
  },
  'code-challenge': {
    term: 'code_challenge',
    means: 'The hash of the code_verifier. It travels in the open, and a hash does not run backwards.',
    cites: 'RFC 7636 §4.2',
  },
  'code-verifier': {
    term: 'code_verifier',
    means: 'A random secret the client makes for one request and shows only when it exchanges the code.',
    cites: 'RFC 7636 §4.1',
  },
  'confidential-client': {
    term: 'confidential client',
    means: 'A client that can keep a credential secret, because it runs on a server its users cannot look into.',
    cites: 'RFC 6749 §2.1',
  },
  consent: {
    term: 'consent',
    means: 'The owner’s answer to the question which client may do what.',
    cites: 'RFC 6749 §4.1',
  },
  csrf: {
    term: 'cross-site request forgery (CSRF)',
    means:
      'Making somebody’s browser send a request its owner never meant. In OAuth: an attacker’s answer delivered to a victim’s browser.',
    cites: 'RFC 6749 §10.12',
  },
  'device-code': {
    term: 'device code',
    means: 'What a device polls with while its owner answers on another screen.',
    cites: 'RFC 8628 §3.2',
  },
  discovery: {
    term: 'discovery',
    means: 'Reading a server’s addresses and abilities from the metadata document at its issuer’s address.',
    cites: 'RFC 8414 §3',
  },
  dpop: {
    term: 'DPoP',
    means: 'Binds a token to a key of the client’s, so that a stolen token alone is worth nothing.',
    cites: 'RFC 9449 §3',
  },
  'front-channel': {
    term: 'front channel',
    means:
      'Messages that pass through the owner’s browser as addresses and forms. Everybody at that browser can read them.',
    cites: 'RFC 6749 §3.1',
  },
  grant: {
    term: 'grant',
    means: 'The owner’s permission, in the form in which a client can turn it into an access token.',
    cites: 'RFC 6749 §1.3',
  },
  'id-token': {
    term: 'id_token',
    means: 'A signed statement for the client about who signed in, when, and how. It opens no API.',
    cites: 'OIDC Core §2',
  },
  'implicit-grant': {
    term: 'implicit grant',
    means: 'The token itself in the redirect. Not to be used any more: addresses leak.',
    cites: 'RFC 9700 §2.1.2',
  },
  introspection: {
    term: 'introspection',
    means: 'A resource server asks the authorization server whether a token is alive and what it allows.',
    cites: 'RFC 7662 §2',
  },
  issuer: {
    term: 'issuer',
    means: 'The name of an authorization server: its address, spelled in exactly one way.',
    cites: 'RFC 8414 §2',
  },
  jwt: {
    term: 'JWT',
    means:
      'Claims in JSON, signed, in a form that fits into a header. Anyone can read one; only the key’s holder can make one.',
    cites: 'RFC 7519 §1',
  },
  'mix-up': {
    term: 'mix-up attack',
    means: 'A client that talks to several servers is tricked into giving one server’s code to another.',
    cites: 'RFC 9700 §4.4',
  },
  nonce: {
    term: 'nonce',
    means: 'A random value in the request that has to come back inside the id_token.',
    cites: 'OIDC Core §3.1.2.1',
  },
  'opaque-token': {
    term: 'opaque token',
    means: 'A token that means nothing to who holds it; the server that issued it looks it up.',
    cites: 'RFC 6749 §1.4',
  },
  'openid-connect': {
    term: 'OpenID Connect',
    means: 'A layer on top of OAuth 2.0 that answers the question who has signed in.',
    cites: 'OIDC Core §1',
  },
  owner: {
    term: 'resource owner',
    means: 'Who can give access to something. Usually the person at the browser. Here: Alice.',
    cites: 'RFC 6749 §1.1',
  },
  par: {
    term: 'pushed authorization request (PAR)',
    means: 'The client hands its request in over the back channel, and the browser carries only a reference to it.',
    cites: 'RFC 9126 §1',
  },
  pkce: {
    term: 'PKCE',
    means: 'Proof Key for Code Exchange: only who started a request can exchange its code.',
    cites: 'RFC 7636 §1',
  },
  'public-client': {
    term: 'public client',
    means: 'A client that cannot keep a secret: an app on a phone, a page in a browser, a program on a desk.',
    cites: 'RFC 6749 §2.1',
  },
  'redirect-uri': {
    term: 'redirect URI',
    means: 'Where the browser is sent with the answer. Registered beforehand, and compared letter by letter.',
    cites: 'RFC 9700 §2.1',
  },
  'refresh-token': {
    term: 'refresh token',
    means:
      'What a client exchanges for a new access token when the old one has expired. Only the authorization server ever sees it.',
    cites: 'RFC 6749 §1.5',
  },
  registration: {
    term: 'registration',
    means:
      'How a client and a server come to know each other before the first request: name, redirect URIs, credentials.',
    cites: 'RFC 6749 §2',
  },
  'resource-server': {
    term: 'resource server',
    means: 'Keeps what is protected and answers requests that bring a good token. Here: CloudVault’s photo API.',
    cites: 'RFC 6749 §1.1',
  },
  revocation: {
    term: 'revocation',
    means: 'Ending a token before its time, by the client or by the owner.',
    cites: 'RFC 7009 §1',
  },
  rotation: {
    term: 'refresh token rotation',
    means: 'Every refresh answers with a new refresh token and ends the old one, so that a copy gives itself away.',
    cites: 'RFC 9700 §4.14.2',
  },
  scope: {
    term: 'scope',
    means: 'What a token may be used for, as a list of words that the server defines.',
    cites: 'RFC 6749 §3.3',
  },
  state: {
    term: 'state',
    means: 'A value the client makes up for one request and one browser, and expects back with the answer.',
    cites: 'RFC 6749 §4.1.1',
  },
  'token-endpoint': {
    term: 'token endpoint',
    means: 'The address where a client exchanges a grant for tokens, over the back channel.',
    cites: 'RFC 6749 §3.2',
  },
  'user-code': {
    term: 'user code',
    means: 'The short code a device shows, for its owner to type somewhere else.',
    cites: 'RFC 8628 §3.2',
  },
} as const satisfies Record<string, Entry>

export type TermId = keyof typeof GLOSSARY
