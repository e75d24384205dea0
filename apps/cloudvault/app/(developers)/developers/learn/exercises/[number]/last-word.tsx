import { configuration } from '#configuration'
import type { Exercise } from '#learn/exercises/list'
import type { LearnerStep } from '#storage/learners'
import { LookAgain } from '../../look-again.tsx'
import { Said } from '../../said.tsx'
import { wordsHere } from '../../words-here.ts'

const SECTION = /^(.*) (RFC \d+ §[\d.]+)$/s

/** What the judge at the learner's terminal found last. */
export async function LastWord({ exercise, step }: { exercise: Exercise; step: LearnerStep | null }) {
  const { oneExercise, tryIt } = (await wordsHere()).words
  const isLive = configuration().mode === 'live'
  return (
    <section aria-labelledby="missing" className="annex-section" id="try">
      <h2 id="missing" className="text-heading">
        {oneExercise.missing}
      </h2>
      <div role="status" className="mt-3 max-w-prose">
        {step?.outcome === 'done' && <p className="question-right">{oneExercise.done}</p>}
        {step?.outcome === 'wrong' && <Missing sentences={step.given} />}
        {!step && (
          <p>
            <Said words={isLive ? oneExercise.live : oneExercise.unseen} number={exercise.number} />
          </p>
        )}
      </div>
      <p className="mt-4">
        <LookAgain words={tryIt.look} />
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
