/** What one exercise asks for. It imports nothing: the launcher and the pages both read it. */
export type Exercise = {
  number: number
  slug: string
  title: string
  role: 'client' | 'resource server' | 'authorization server'
  /** The function that a learner's file exports. */
  exports: string
  task: string
  cites: string
  /** The lesson that explains it. */
  lesson: string
  /** The solution is the production file, where there is one. */
  production: string | null
}

const CLIENT = { role: 'client', production: null } as const
const GALLERY = { role: 'resource server', production: null } as const
const SERVER = { role: 'authorization server' } as const

const ALL: Omit<Exercise, 'number'>[] = [
  {
    ...CLIENT,
    slug: '01-authorization-url',
    title: 'The authorization URL',
    exports: 'authorizationUrl',
    task: 'Build the address to which the client sends its owner’s browser.',
    cites: 'RFC 6749 §4.1.1',
    lesson: 'the-authorization-request',
  },
  {
    ...CLIENT,
    slug: '02-state',
    title: 'The state',
    exports: 'withState',
    task: 'Add a value by which the client recognises the answer to its own question.',
    cites: 'RFC 6749 §10.12',
    lesson: 'code-and-state',
  },
  {
    ...CLIENT,
    slug: '03-callback',
    title: 'The callback',
    exports: 'codeFrom',
    task: 'Read the answer that the browser brings back, and refuse every answer that is not yours.',
    cites: 'RFC 6749 §4.1.2',
    lesson: 'code-and-state',
  },
  {
    ...CLIENT,
    slug: '04-exchange',
    title: 'The exchange',
    exports: 'exchange',
    task: 'Exchange the code for tokens, from server to server.',
    cites: 'RFC 6749 §4.1.3',
    lesson: 'the-exchange',
  },
  {
    ...CLIENT,
    slug: '05-pkce',
    title: 'PKCE',
    exports: 'newPkce',
    task: 'Make the verifier that only this client knows, and the challenge that everybody may see.',
    cites: 'RFC 7636 §4.2',
    lesson: 'pkce',
  },
  {
    ...CLIENT,
    slug: '06-api-call',
    title: 'The API call',
    exports: 'photos',
    task: 'Fetch the photographs with the access token, and notice when it is no longer good.',
    cites: 'RFC 6750 §2.1',
    lesson: 'calling-the-api',
  },
  {
    ...CLIENT,
    slug: '07-refresh',
    title: 'Refresh',
    exports: 'refresh',
    task: 'Get new tokens without the owner, and keep the right ones.',
    cites: 'RFC 6749 §6',
    lesson: 'refresh',
  },
  {
    ...CLIENT,
    slug: '08-revoke',
    title: 'Revoke',
    exports: 'revoke',
    task: 'Give the tokens back, so that a copy of them is worth nothing either.',
    cites: 'RFC 7009 §2.1',
    lesson: 'taking-it-back',
  },
  {
    ...GALLERY,
    slug: '09-bearer-token',
    title: 'Find the token',
    exports: 'tokenFrom',
    task: 'Read the token out of the Authorization header.',
    cites: 'RFC 6750 §2.1',
    lesson: 'calling-the-api',
  },
  {
    ...GALLERY,
    slug: '10-introspection',
    title: 'Ask what it is',
    exports: 'claimsOf',
    task: 'Ask CloudVault what a token stands for, and whether it is meant for you.',
    cites: 'RFC 7662 §2.1',
    lesson: 'calling-the-api',
  },
  {
    ...GALLERY,
    slug: '11-challenge',
    title: 'Say no properly',
    exports: 'answerFor',
    task: 'Answer 401 and 403 so that a client knows what to do next.',
    cites: 'RFC 6750 §3.1',
    lesson: 'calling-the-api',
  },
  {
    ...SERVER,
    slug: '12-redirect-uri',
    title: 'Is the redirect URI registered?',
    exports: 'redirectUriFor',
    task: 'Decide where an answer may be sent. CloudVault is asked the same questions as you.',
    cites: 'RFC 6749 §3.1.2.3',
    lesson: 'the-authorization-request',
    production: 'oauth/redirect-uri.ts',
  },
  {
    ...SERVER,
    slug: '13-code-verifier',
    title: 'Does the verifier match?',
    exports: 'verifierMatches',
    task: 'Decide whether who brings the code is who asked for it. CloudVault is asked the same questions as you.',
    cites: 'RFC 7636 §4.6',
    lesson: 'pkce',
    production: 'oauth/pkce.ts',
  },
  {
    ...SERVER,
    slug: '14-single-use',
    title: 'May this code be spent?',
    exports: 'judgeCode',
    task: 'Decide whether a code may become tokens. CloudVault is asked the same questions as you.',
    cites: 'RFC 6749 §4.1.3',
    lesson: 'the-exchange',
    production: 'oauth/authorization-code.ts',
  },
]

/** The fourteen exercises, in the order in which they build on each other. */
export const EXERCISES: readonly Exercise[] = ALL.map((one, place) => ({ number: place + 1, ...one }))

/** The exercise of this number; null where there is none. */
export function exerciseAt(number: string): Exercise | null {
  return EXERCISES.find((one) => String(one.number) === number) ?? null
}

/** Where an exercise is read. */
export function exercisePath({ number }: { number: number }): string {
  return `/developers/learn/exercises/${number}`
}
