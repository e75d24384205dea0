/** A form that could not be taken, in words; nothing was lost. */
export function FormProblem({ problem, empty }: { problem?: string; empty?: string }) {
  if (problem) {
    return (
      <p role="alert" className="notice notice-wrong lesson-notice">
        That form was not one this browser was shown, so nothing was saved. Please send it once more.
      </p>
    )
  }
  if (!empty) return null
  return (
    <p role="alert" className="notice lesson-notice">
      <a href={`#${empty}`}>One question</a> was sent without a complete answer. Choose first, then check.
    </p>
  )
}
