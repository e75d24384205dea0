/** The fourteen lessons, in the order in which they build on each other. */
export const LESSONS = [
  { slug: 'the-valet-key', title: 'Why not the password', gist: 'A key that opens one door', minutes: 6 },
  {
    slug: 'four-roles',
    title: 'Four roles, two perspectives',
    gist: 'Who they are, and how they got to know each other',
    minutes: 8,
  },
  {
    slug: 'the-authorization-request',
    title: 'The authorization request',
    gist: 'One address, parameter by parameter',
    minutes: 9,
  },
  { slug: 'consent', title: 'Sign-in, consent and scopes', gist: 'The owner decides, and may say no', minutes: 7 },
  { slug: 'code-and-state', title: 'Code and state come back', gist: 'What the browser carries home', minutes: 8 },
  {
    slug: 'the-exchange',
    title: 'The exchange',
    gist: 'Why it takes two steps, and who may take the second',
    minutes: 8,
  },
  { slug: 'pkce', title: 'PKCE, and clients without a secret', gist: 'A stolen code that opens nothing', minutes: 9 },
  { slug: 'calling-the-api', title: 'Calling the API', gist: 'Bearer tokens, 401 and 403', minutes: 7 },
  { slug: 'refresh', title: 'Expiry, refresh, rotation', gist: 'An hour later, without the owner', minutes: 9 },
  { slug: 'taking-it-back', title: 'Taking it back', gist: 'Revocation, from both ends', minutes: 6 },
  { slug: 'openid-connect', title: 'OAuth is not login', gist: 'OpenID Connect and the id_token', minutes: 9 },
  { slug: 'other-grants', title: 'Other grants', gist: 'Machines, televisions, and two that are gone', minutes: 9 },
  {
    slug: 'your-own-app',
    title: 'Integrate an app of your own',
    gist: 'Register it, and do the dance with curl',
    minutes: 10,
  },
  {
    slug: 'running-it',
    title: 'Running it for real',
    gist: 'Lifetimes, keys, scale, and when to take something off the shelf',
    minutes: 9,
  },
] as const

export type LessonSlug = (typeof LESSONS)[number]['slug']

export type Lesson = (typeof LESSONS)[number] & { number: number }

/** The lesson at this address, with its number in the course; null where there is none. */
export function lessonAt(slug: string): Lesson | null {
  const place = LESSONS.findIndex((lesson) => lesson.slug === slug)
  const lesson = LESSONS[place]
  return lesson ? { ...lesson, number: place + 1 } : null
}

/** The lesson this many places further on, or back. */
export function neighbour(lesson: Lesson, by: 1 | -1): Lesson | null {
  const slug = LESSONS[lesson.number - 1 + by]?.slug
  return slug ? lessonAt(slug) : null
}

/** Where a lesson is read. */
export function lessonPath(slug: string): string {
  return `/developers/learn/${slug}`
}
