import { configuration } from '#configuration'
import type { Lesson } from '#learn/course'
import type { RecordedMessage } from '#learn/message'
import { stepAt } from '#learn/progress'
import { missingFrom, type Sighting } from '#learn/tries'
import { csrfForBrowser } from '#session/csrf'
import { learnerHashOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { type LearnerStep, rememberStep, stepsOf } from '#storage/learners'
import { ownMessages } from './own-messages.ts'
import { type PrintShop, printShop } from './print-shop.ts'

/** What lies before a learner: the lesson, what they did so far, and what their browser's flows said. */
export type Desk = {
  lesson: Lesson
  steps: readonly LearnerStep[]
  messages: readonly RecordedMessage[]
  shop: PrintShop | null
  csrf: string
  /** Whether this server listens: in live mode nobody's messages are kept. */
  recording: boolean
  /** What the lesson's try still waits for; null once it was seen, now or earlier. */
  missing: Sighting | null
}

/** Reads the desk; a try that has been seen done is remembered, because the recording is not kept for ever. */
export async function deskFor(lesson: Lesson): Promise<Desk> {
  const cookies = await pageCookies()
  const learnerHash = learnerHashOf(cookies)
  const [steps, messages, shop] = await Promise.all([
    learnerHash ? stepsOf(learnerHash) : [],
    ownMessages(),
    printShop(),
  ])
  const step = `try/${lesson.slug}`
  const desk = {
    lesson,
    steps,
    messages,
    shop,
    csrf: csrfForBrowser(cookies),
    recording: configuration().mode !== 'live',
  }
  if (stepAt(step, steps)?.outcome === 'done') return { ...desk, missing: null }
  const missing = missingFrom(lesson.slug, messages, shop?.clientId ?? '')
  if (missing || !learnerHash) return { ...desk, missing }
  const done: LearnerStep = { step, outcome: 'done', given: [], place: lesson.slug, at: new Date() }
  await rememberStep(learnerHash, done)
  return { ...desk, missing, steps: [...steps.filter((one) => one.step !== step), done] }
}
