import { isRight, readGiven } from '#learn/quiz'
import { questionWith } from '#learn/quizzes'
import { forgetStep, rememberStep } from '#storage/learners'
import { courseForm } from './course-form.ts'
import { seeOther } from './see-other.ts'

/** A quiz question, answered; or, with `again`, taken back to be answered once more. */
export async function answerQuestion(request: Request): Promise<Response> {
  const { fields, learnerHash, page, place } = await courseForm(request)
  const question = questionWith(fields.get('question') ?? '')
  if (!learnerHash || !question) return seeOther(`${page}?problem=form`)

  const step = `quiz/${question.id}`
  if (fields.has('again')) {
    await forgetStep(learnerHash, step)
    return seeOther(`${page}#${question.id}`)
  }
  const given = readGiven(question, fields)
  if (!given) return seeOther(`${page}?empty=${question.id}#${question.id}`)
  const outcome = isRight(question, given) ? 'right' : 'wrong'
  await rememberStep(learnerHash, { step, outcome, given, place, at: new Date() })
  return seeOther(`${page}#${question.id}`)
}
