/** The fourteen lessons, in the order in which they build on each other. */
export const LESSONS = [
  { slug: 'the-valet-key', minutes: 6 },
  { slug: 'four-roles', minutes: 8 },
  { slug: 'the-authorization-request', minutes: 9 },
  { slug: 'consent', minutes: 7 },
  { slug: 'code-and-state', minutes: 8 },
  { slug: 'the-exchange', minutes: 8 },
  { slug: 'pkce', minutes: 9 },
  { slug: 'calling-the-api', minutes: 7 },
  { slug: 'refresh', minutes: 9 },
  { slug: 'taking-it-back', minutes: 6 },
  { slug: 'openid-connect', minutes: 9 },
  { slug: 'other-grants', minutes: 9 },
  { slug: 'your-own-app', minutes: 10 },
  { slug: 'running-it', minutes: 9 },
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
