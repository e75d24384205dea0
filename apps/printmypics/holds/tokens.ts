import type { Tokens } from '#storage/connections'
import { markOf } from '#wire/fingerprint'
import type { HoldWords } from './hold-words.ts'

/** The token endpoint has answered; nobody has asked the photo API for anything yet. */
export const TOKENS: HoldWords = {
  step: 8,
  title: 'The tokens are here',
  what: 'CloudVault’s token endpoint has answered our server. You approved in a browser, and your browser never saw any of this. When you continue, we show the access token to the photo API for the first time.',
  notice: [
    {
      words: 'access_token is a bearer token: whoever holds it may use it. So it stays on our server, encrypted.',
      cites: 'RFC 6750 §1.2',
    },
    {
      words: 'expires_in is short. After that we ask with refresh_token, from server to server, without you.',
      cites: 'RFC 6749 §1.5',
    },
    {
      words: 'scope says what we were given. It may be less than what we asked for.',
      cites: 'RFC 6749 §5.1',
    },
  ],
  question: 'Which of these could we read, to learn who you are?',
  answer:
    'None. An access token is meant for the photo API, and what it says is between the API and CloudVault. Who somebody is stands in an id_token, and printing asks for none.',
}

/** RFC 6749 §5.1: the answer as it is shown, with marks in place of the tokens. */
export function shownTokens({ accessToken, refreshToken, expiresAt, scope }: Tokens): string {
  const seconds = Math.round((expiresAt.getTime() - Date.now()) / 1000)
  return new URLSearchParams({
    access_token: markOf(accessToken),
    token_type: 'Bearer',
    expires_in: String(seconds),
    ...(refreshToken && { refresh_token: markOf(refreshToken) }),
    scope: scope.join(' '),
  }).toString()
}
