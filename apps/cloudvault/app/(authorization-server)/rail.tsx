import { STEPS, type StepNumber } from '#holds/steps'

/** The nine steps of the dance, with the one that is under way. */
export function Rail({ current }: { current: StepNumber }) {
  return (
    <nav aria-label="The steps of the dance" className="pt-6">
      <p className="term">
        Slow motion, step {current} of {STEPS.length}
      </p>
      <ol className="rail">
        {STEPS.map((name, index) => (
          <li key={name} aria-current={index + 1 === current ? 'step' : undefined} data-done={index + 1 < current}>
            <span className="value">{index + 1}</span> {name}
          </li>
        ))}
      </ol>
    </nav>
  )
}
