import type { LearnerStep } from '#storage/learners'
import { LESSONS, type LessonSlug } from './course.ts'
import { QUIZZES } from './en/quizzes.ts'
import type { Question } from './quiz.ts'

/** How far a learner is with a lesson. `skipped`: all answered, and the try left out. */
export type Standing = 'open' | 'begun' | 'skipped' | 'done'

/** A lesson is done when its try was seen and every question has been answered right. */
export function standing(lesson: LessonSlug, steps: readonly LearnerStep[]): Standing {
  const tried = outcomeOf(`try/${lesson}`, steps)
  const answers = QUIZZES[lesson].map(({ id }) => outcomeOf(`quiz/${id}`, steps))
  if (tried === null && answers.every((answer) => answer === null)) return 'open'
  if (tried === null || !answers.every((answer) => answer === 'right')) return 'begun'
  return tried === 'skipped' ? 'skipped' : 'done'
}

/** What happened at a step, last time. */
export function stepAt(step: string, steps: readonly LearnerStep[]): LearnerStep | null {
  return steps.find((one) => one.step === step) ?? null
}

function outcomeOf(step: string, steps: readonly LearnerStep[]) {
  return stepAt(step, steps)?.outcome ?? null
}

/** Questions of earlier lessons that went wrong there come back at the end of a later one, until they are right. */
export function comingBack(lesson: LessonSlug, steps: readonly LearnerStep[]): Question[] {
  const before = LESSONS.slice(
    0,
    LESSONS.findIndex(({ slug }) => slug === lesson),
  )
  return before
    .flatMap(({ slug }) => QUIZZES[slug])
    .filter(({ id }) => {
      const answer = stepAt(`quiz/${id}`, steps)
      return answer !== null && (answer.outcome === 'wrong' || answer.place === lesson)
    })
}

/** The answer as this lesson's page shows it: one that went wrong elsewhere is asked here as if for the first time. */
export function answerHere(question: Question, lesson: LessonSlug, steps: readonly LearnerStep[]): LearnerStep | null {
  const answer = stepAt(`quiz/${question.id}`, steps)
  if (answer?.outcome !== 'wrong' || answer.place === lesson || isOf(question, lesson)) return answer
  return null
}

function isOf(question: Question, lesson: LessonSlug): boolean {
  return QUIZZES[lesson].includes(question)
}
