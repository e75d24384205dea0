import { configuration } from '#configuration'
import type { Exercise } from '#learn/exercises/list'
import type { LearnerStep } from '#storage/learners'
import { LookAgain } from '../../look-again.tsx'

const SECTION = /^(.*) (RFC \d+ §[\d.]+)$/s

/** What the judge at the learner's terminal found last. */
export function LastWord({ exercise, step }: { exercise: Exercise; step: LearnerStep | null }) {
  return (
    <section aria-labelledby="missing" className="annex-section" id="try">
      <h2 id="missing" className="text-heading">
        What is still missing
      </h2>
      <div role="status" className="mt-3 max-w-prose">
        {step?.outcome === 'done' && <p className="question-right">Done: everything was seen going over the wire.</p>}
        {step?.outcome === 'wrong' && <Missing sentences={step.given} />}
        {!step && (
          <p>
            {configuration().mode === 'live'
              ? 'This CloudVault runs live, where there are no exercises. In the demo there are: npm run demo.'
              : `The judge has not seen your program yet. Start it: npm run exercise ${exercise.number}`}
          </p>
        )}
      </div>
      <p className="mt-4">
        <LookAgain />
      </p>
    </section>
  )
}

function Missing({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="grid gap-y-2">
      {sentences.map((sentence) => {
        const [, words = sentence, cites] = SECTION.exec(sentence) ?? []
        return (
          <li key={sentence} className="wrap-anywhere">
            {words} {cites && <cite>{cites}</cite>}
          </li>
        )
      })}
    </ul>
  )
}
