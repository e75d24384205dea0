/** What one exercise asks for. It imports nothing: the launcher and the pages both read it. */
export type Exercise = {
  number: number
  slug: ExerciseSlug
  role: 'client' | 'resource server' | 'authorization server'
  /** The function that a learner's file exports. */
  exports: string
  cites: string
  /** The lesson that explains it. */
  lesson: string
  /** The solution is the production file, where there is one. */
  production: string | null
}

const CLIENT = { role: 'client', production: null } as const
const GALLERY = { role: 'resource server', production: null } as const
const SERVER = { role: 'authorization server' } as const

const ALL = [
  {
    ...CLIENT,
    slug: '01-authorization-url',
    exports: 'authorizationUrl',
    cites: 'RFC 6749 §4.1.1',
    lesson: 'the-authorization-request',
  },
  {
    ...CLIENT,
    slug: '02-state',
    exports: 'withState',
    cites: 'RFC 6749 §10.12',
    lesson: 'code-and-state',
  },
  {
    ...CLIENT,
    slug: '03-callback',
    exports: 'codeFrom',
    cites: 'RFC 6749 §4.1.2',
    lesson: 'code-and-state',
  },
  {
    ...CLIENT,
    slug: '04-exchange',
    exports: 'exchange',
    cites: 'RFC 6749 §4.1.3',
    lesson: 'the-exchange',
  },
  {
    ...CLIENT,
    slug: '05-pkce',
    exports: 'newPkce',
    cites: 'RFC 7636 §4.2',
    lesson: 'pkce',
  },
  {
    ...CLIENT,
    slug: '06-api-call',
    exports: 'photos',
    cites: 'RFC 6750 §2.1',
    lesson: 'calling-the-api',
  },
  {
    ...CLIENT,
    slug: '07-refresh',
    exports: 'refresh',
    cites: 'RFC 6749 §6',
    lesson: 'refresh',
  },
  {
    ...CLIENT,
    slug: '08-revoke',
    exports: 'revoke',
    cites: 'RFC 7009 §2.1',
    lesson: 'taking-it-back',
  },
  {
    ...GALLERY,
    slug: '09-bearer-token',
    exports: 'tokenFrom',
    cites: 'RFC 6750 §2.1',
    lesson: 'calling-the-api',
  },
  {
    ...GALLERY,
    slug: '10-introspection',
    exports: 'claimsOf',
    cites: 'RFC 7662 §2.1',
    lesson: 'calling-the-api',
  },
  {
    ...GALLERY,
    slug: '11-challenge',
    exports: 'answerFor',
    cites: 'RFC 6750 §3.1',
    lesson: 'calling-the-api',
  },
  {
    ...SERVER,
    slug: '12-redirect-uri',
    exports: 'redirectUriFor',
    cites: 'RFC 6749 §3.1.2.3',
    lesson: 'the-authorization-request',
    production: 'oauth/redirect-uri.ts',
  },
  {
    ...SERVER,
    slug: '13-code-verifier',
    exports: 'verifierMatches',
    cites: 'RFC 7636 §4.6',
    lesson: 'pkce',
    production: 'oauth/pkce.ts',
  },
  {
    ...SERVER,
    slug: '14-single-use',
    exports: 'judgeCode',
    cites: 'RFC 6749 §4.1.3',
    lesson: 'the-exchange',
    production: 'oauth/authorization-code.ts',
  },
] as const satisfies readonly (Omit<Exercise, 'number' | 'slug'> & { slug: string })[]

/** An exercise’s folder, and its name in a learner’s own. */
export type ExerciseSlug = (typeof ALL)[number]['slug']

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
