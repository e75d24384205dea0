import type { LessonSlug } from '#learn/course'

type LessonText = typeof import('*.mdx')

/** The text of each lesson, loaded when it is read. */
export const LESSON_TEXTS: Record<LessonSlug, () => Promise<LessonText>> = {
  'the-valet-key': () => import('../../../../learn/lessons/01-the-valet-key.mdx'),
  'four-roles': () => import('../../../../learn/lessons/02-four-roles.mdx'),
  'the-authorization-request': () => import('../../../../learn/lessons/03-the-authorization-request.mdx'),
  consent: () => import('../../../../learn/lessons/04-consent.mdx'),
  'code-and-state': () => import('../../../../learn/lessons/05-code-and-state.mdx'),
  'the-exchange': () => import('../../../../learn/lessons/06-the-exchange.mdx'),
  pkce: () => import('../../../../learn/lessons/07-pkce.mdx'),
  'calling-the-api': () => import('../../../../learn/lessons/08-calling-the-api.mdx'),
  refresh: () => import('../../../../learn/lessons/09-refresh.mdx'),
  'taking-it-back': () => import('../../../../learn/lessons/10-taking-it-back.mdx'),
  'openid-connect': () => import('../../../../learn/lessons/11-openid-connect.mdx'),
  'other-grants': () => import('../../../../learn/lessons/12-other-grants.mdx'),
  'your-own-app': () => import('../../../../learn/lessons/13-your-own-app.mdx'),
  'running-it': () => import('../../../../learn/lessons/14-running-it.mdx'),
}
