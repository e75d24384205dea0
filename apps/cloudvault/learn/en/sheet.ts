/** The authorization code grant on one sheet: each message, who sends it to whom, and what each part is for. */
export type SheetStep = {
  title: string
  from: string
  to: string
  channel: 'front' | 'back'
  cites: string
  lines: readonly { name: string; why: string }[]
}

export const SHEET: readonly SheetStep[] = [
  {
    title: 'The client asks, through the browser: GET /oauth2/authorize',
    from: 'Client',
    to: 'authorization server',
    channel: 'front',
    cites: 'RFC 6749 §4.1.1',
    lines: [
      { name: 'response_type', why: 'code: answer with a code, never with a token' },
      { name: 'client_id', why: 'who asks; public, and no proof' },
      { name: 'redirect_uri', why: 'where the answer goes; registered, compared letter by letter' },
      { name: 'scope', why: 'what is asked for; as little as possible' },
      { name: 'state', why: 'ties the answer to this browser and this click' },
      { name: 'code_challenge', why: 'SHA-256 of a secret the client keeps (S256)' },
    ],
  },
  {
    title: 'The owner signs in and decides',
    from: 'Owner',
    to: 'authorization server',
    channel: 'front',
    cites: 'RFC 6749 §4.1',
    lines: [
      { name: 'password', why: 'typed at the authorization server, and nowhere else' },
      { name: 'decision', why: 'yes or no; a no is sent back as access_denied' },
    ],
  },
  {
    title: 'The answer, through the browser: 303 to the redirect URI',
    from: 'Authorization server',
    to: 'client',
    channel: 'front',
    cites: 'RFC 6749 §4.1.2',
    lines: [
      { name: 'code', why: 'the owner agreed; once, for a minute, worthless alone' },
      { name: 'state', why: 'as it was sent: compare it before anything else' },
      { name: 'iss', why: 'who answers: compare it with whom you asked' },
    ],
  },
  {
    title: 'The exchange: POST /oauth2/token',
    from: 'Client',
    to: 'authorization server',
    channel: 'back',
    cites: 'RFC 6749 §4.1.3',
    lines: [
      { name: 'grant_type', why: 'authorization_code' },
      { name: 'code', why: 'the one that came back' },
      { name: 'redirect_uri', why: 'the same as in the request' },
      { name: 'code_verifier', why: 'the secret behind the challenge: only who asked knows it' },
      { name: 'Authorization', why: 'the client proves itself; a public client names itself only' },
    ],
  },
  {
    title: 'The tokens: 200, Cache-Control: no-store',
    from: 'Authorization server',
    to: 'client',
    channel: 'back',
    cites: 'RFC 6749 §5.1',
    lines: [
      { name: 'access_token', why: 'for the API; an hour' },
      { name: 'expires_in', why: 'seconds; refresh a minute early' },
      { name: 'scope', why: 'what was really granted: read it' },
      { name: 'refresh_token', why: 'for the authorization server only; kept encrypted' },
    ],
  },
  {
    title: 'The call: GET /api/v1/photos',
    from: 'Client',
    to: 'resource server',
    channel: 'back',
    cites: 'RFC 6750 §2.1',
    lines: [
      { name: 'Authorization', why: 'Bearer and the token; never in the address' },
      { name: '401', why: 'no token, or over: refresh once, then ask the owner' },
      { name: '403', why: 'good, but not for this: a refresh does not help' },
      { name: '404', why: 'somebody else’s, or nothing: nobody is told which' },
    ],
  },
  {
    title: 'An hour later: POST /oauth2/token',
    from: 'Client',
    to: 'authorization server',
    channel: 'back',
    cites: 'RFC 6749 §6',
    lines: [
      { name: 'grant_type', why: 'refresh_token' },
      { name: 'refresh_token', why: 'the newest; the answer brings its successor' },
      { name: 'invalid_grant', why: 'it is over: forget the tokens, offer Connect' },
    ],
  },
  {
    title: 'The end: POST /oauth2/revoke',
    from: 'Client',
    to: 'authorization server',
    channel: 'back',
    cites: 'RFC 7009 §2.1',
    lines: [
      { name: 'token', why: 'the refresh token: everything that descends from it ends' },
      { name: '200', why: 'also for a token nobody knows any more' },
    ],
  },
]
