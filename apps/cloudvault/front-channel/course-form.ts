import { lessonAt, lessonPath } from '#learn/course'
import { csrfMatchesBrowser } from '#session/csrf'
import { learnerHashOf } from '#session/learner'
import { readOwnerForm } from './owner-form.ts'

/** A form that a learner sent from a lesson. `learnerHash` is null where nobody learns, or it is not a form of ours. */
export type CourseForm = { fields: URLSearchParams; learnerHash: string | null; page: string; place: string }

/** Bound to the browser and not to a session: signing in for the lesson's own try must not spoil its quiz. */
export async function courseForm(request: Request): Promise<CourseForm> {
  const { fields, genuine } = await readOwnerForm(request, csrfMatchesBrowser)
  const lesson = lessonAt(fields.get('place') ?? '')
  return {
    fields,
    learnerHash: genuine ? learnerHashOf(request.headers.get('cookie')) : null,
    page: lesson ? lessonPath(lesson.slug) : '/developers/learn',
    place: lesson?.slug ?? '',
  }
}
