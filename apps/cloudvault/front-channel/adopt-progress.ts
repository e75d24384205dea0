import { isLearner, learnerCookie } from '#session/learner'
import { hashOfId } from '#session/random-id'
import { addSteps } from '#storage/learners'
import { courseForm } from './course-form.ts'
import { seeOther } from './see-other.ts'

/** Progress from another browser, once its link has asked and been confirmed. What was done here is added to it. */
export async function adoptProgress(request: Request): Promise<Response> {
  const { fields, learnerHash } = await courseForm(request)
  const learner = fields.get('learner') ?? ''
  if (!learnerHash || !isLearner(learner)) return seeOther('/developers/learn?problem=form')
  await addSteps(learnerHash, hashOfId(learner))
  return seeOther('/developers/learn?adopted=1', [learnerCookie(learner)])
}
