import './rail.css'
import { STEPS, type StepNumber } from '#holds/steps'

/** The nine steps of the dance, with the one that is under way. */
export function Rail({ current }: { current: StepNumber }) {
  return (
    <nav aria-label="The steps of the dance" className="mb-8">
      <p className="text-sm text-soft">
        Slow motion, step {current} of {STEPS.length}
      </p>
      <ol className="rail">
        {STEPS.map((name, index) => (
          <li key={name} aria-current={index + 1 === current ? 'step' : undefined} data-done={index + 1 < current}>
            <strong>{index + 1}</strong> {name}
          </li>
        ))}
      </ol>
    </nav>
  )
}
