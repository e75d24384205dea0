import { linkTo, Said } from './said.tsx'
import { wordsHere } from './words-here.ts'

/** A form that could not be taken, in words; nothing was lost. */
export async function FormProblem({ problem, empty }: { problem?: string; empty?: string }) {
  const { problems } = (await wordsHere()).words.lessonPage
  if (problem) {
    return (
      <p role="alert" className="notice notice-wrong lesson-notice">
        {problems.form}
      </p>
    )
  }
  if (!empty) return null
  return (
    <p role="alert" className="notice lesson-notice">
      <Said words={problems.empty} link={linkTo(`#${empty}`)} />
    </p>
  )
}
