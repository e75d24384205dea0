import type { LessonSlug } from '../course.ts'
import type { Question } from '../quiz.ts'
import { callingTheApi } from './quizzes/calling-the-api.ts'
import { codeAndState } from './quizzes/code-and-state.ts'
import { consent } from './quizzes/consent.ts'
import { fourRoles } from './quizzes/four-roles.ts'
import { openidConnect } from './quizzes/openid-connect.ts'
import { otherGrants } from './quizzes/other-grants.ts'
import { pkce } from './quizzes/pkce.ts'
import { refresh } from './quizzes/refresh.ts'
import { runningIt } from './quizzes/running-it.ts'
import { takingItBack } from './quizzes/taking-it-back.ts'
import { theAuthorizationRequest } from './quizzes/the-authorization-request.ts'
import { theExchange } from './quizzes/the-exchange.ts'
import { theValetKey } from './quizzes/the-valet-key.ts'
import { yourOwnApp } from './quizzes/your-own-app.ts'

/** Every question of the course, by lesson. */
export const QUIZZES: Record<LessonSlug, readonly Question[]> = {
  'the-valet-key': theValetKey,
  'four-roles': fourRoles,
  'the-authorization-request': theAuthorizationRequest,
  consent,
  'code-and-state': codeAndState,
  'the-exchange': theExchange,
  pkce,
  'calling-the-api': callingTheApi,
  refresh,
  'taking-it-back': takingItBack,
  'openid-connect': openidConnect,
  'other-grants': otherGrants,
  'your-own-app': yourOwnApp,
  'running-it': runningIt,
}
