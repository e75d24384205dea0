import type { LessonSlug } from '../course.ts'

export type LessonTexts = Record<LessonSlug | 'room', () => Promise<typeof import('*.mdx')>>

/** The texts that are a file each, loaded when they are read. */
export const TEXTS: LessonTexts = {
  'the-valet-key': () => import('./lessons/01-the-valet-key.mdx'),
  'four-roles': () => import('./lessons/02-four-roles.mdx'),
  'the-authorization-request': () => import('./lessons/03-the-authorization-request.mdx'),
  consent: () => import('./lessons/04-consent.mdx'),
  'code-and-state': () => import('./lessons/05-code-and-state.mdx'),
  'the-exchange': () => import('./lessons/06-the-exchange.mdx'),
  pkce: () => import('./lessons/07-pkce.mdx'),
  'calling-the-api': () => import('./lessons/08-calling-the-api.mdx'),
  refresh: () => import('./lessons/09-refresh.mdx'),
  'taking-it-back': () => import('./lessons/10-taking-it-back.mdx'),
  'openid-connect': () => import('./lessons/11-openid-connect.mdx'),
  'other-grants': () => import('./lessons/12-other-grants.mdx'),
  'your-own-app': () => import('./lessons/13-your-own-app.mdx'),
  'running-it': () => import('./lessons/14-running-it.mdx'),
  room: () => import('./room.mdx'),
}
