import { forgetStep, rememberStep } from '#storage/learners'
import { courseForm } from './course-form.ts'
import { seeOther } from './see-other.ts'

/** A step that is not done today says so; and may be picked up again. */
export async function skipTry(request: Request): Promise<Response> {
  const { fields, learnerHash, page, place } = await courseForm(request)
  if (!learnerHash || !place) return seeOther(`${page}?problem=form`)
  const step = `try/${place}`
  if (fields.has('again')) await forgetStep(learnerHash, step)
  else await rememberStep(learnerHash, { step, outcome: 'skipped', given: [], place, at: new Date() })
  return seeOther(`${page}#try`)
}
