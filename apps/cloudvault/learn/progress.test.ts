import { describe, expect, it } from 'vitest'
import type { LearnerStep, Outcome } from '#storage/learners'
import type { LessonSlug } from './course.ts'
import { QUIZZES } from './en/quizzes.ts'
import { answerHere, comingBack, standing } from './progress.ts'

const LESSON = 'the-valet-key'
const [first] = QUIZZES[LESSON]
if (!first) throw new Error('the first lesson has no question')

function did(step: string, outcome: Outcome, place: LessonSlug = LESSON): LearnerStep {
  return { step, outcome, given: ['0'], place, at: new Date(0) }
}
const allRight = QUIZZES[LESSON].map(({ id }) => did(`quiz/${id}`, 'right'))

describe('a lesson', () => {
  it('is open until something is done in it', () => expect(standing(LESSON, [])).toBe('open'))
  it('is begun by one answer', () => expect(standing(LESSON, [did(`quiz/${first.id}`, 'wrong')])).toBe('begun'))
  it('is not done without its try', () => expect(standing(LESSON, allRight)).toBe('begun'))
  it('is done with try and questions', () => {
    expect(standing(LESSON, [...allRight, did(`try/${LESSON}`, 'done')])).toBe('done')
  })
  it('says so when the try was skipped', () => {
    expect(standing(LESSON, [...allRight, did(`try/${LESSON}`, 'skipped')])).toBe('skipped')
  })
})

describe('a question that went wrong', () => {
  const wrong = [did(`quiz/${first.id}`, 'wrong')]
  it('comes back at the end of the next lesson, unanswered', () => {
    expect(comingBack('four-roles', wrong)).toEqual([first])
    expect(answerHere(first, 'four-roles', wrong)).toBeNull()
  })
  it('does not come back in its own lesson, where its answer stands explained', () => {
    expect(comingBack(LESSON, wrong)).toEqual([])
    expect(answerHere(first, LESSON, wrong)).toEqual(wrong[0])
  })
  it('stays to be read where it was answered again, and comes back nowhere else once it is right', () => {
    const again = [did(`quiz/${first.id}`, 'right', 'four-roles')]
    expect(comingBack('four-roles', again)).toEqual([first])
    expect(comingBack('consent', again)).toEqual([])
  })
})
