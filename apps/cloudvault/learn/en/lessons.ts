import type { LessonSlug } from '../course.ts'

/** What each lesson is called, and what it comes to in a line. */
export const LESSON_NAMES: Record<LessonSlug, { title: string; gist: string }> = {
  'the-valet-key': { title: 'Why not the password', gist: 'A key that opens one door' },
  'four-roles': { title: 'Four roles, two perspectives', gist: 'Who they are, and how they got to know each other' },
  'the-authorization-request': { title: 'The authorization request', gist: 'One address, parameter by parameter' },
  consent: { title: 'Sign-in, consent and scopes', gist: 'The owner decides, and may say no' },
  'code-and-state': { title: 'Code and state come back', gist: 'What the browser carries home' },
  'the-exchange': { title: 'The exchange', gist: 'Why it takes two steps, and who may take the second' },
  pkce: { title: 'PKCE, and clients without a secret', gist: 'A stolen code that opens nothing' },
  'calling-the-api': { title: 'Calling the API', gist: 'Bearer tokens, 401 and 403' },
  refresh: { title: 'Expiry, refresh, rotation', gist: 'An hour later, without the owner' },
  'taking-it-back': { title: 'Taking it back', gist: 'Revocation, from both ends' },
  'openid-connect': { title: 'OAuth is not login', gist: 'OpenID Connect and the id_token' },
  'other-grants': { title: 'Other grants', gist: 'Machines, televisions, and two that are gone' },
  'your-own-app': { title: 'Integrate an app of your own', gist: 'Register it, and do the dance with curl' },
  'running-it': {
    title: 'Running it for real',
    gist: 'Lifetimes, keys, scale, and when to take something off the shelf',
  },
}
