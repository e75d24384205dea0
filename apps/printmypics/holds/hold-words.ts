import type { StepNumber } from './steps.ts'

/** What one held step teaches. */
export type HoldWords = {
  step: StepNumber
  title: string
  what: string
  /** What to look for in the message, each with the section that asks for it. */
  notice: readonly { words: string; cites: string }[]
  question: string
  answer: string
}
