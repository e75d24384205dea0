import type { Metadata } from 'next'
import { EXERCISES, exercisePath } from '#learn/exercises/list'
import { stepAt } from '#learn/progress'
import { learnerHashOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { stepsOf } from '#storage/learners'

export const metadata: Metadata = { title: 'Write it yourself' }

/** The fourteen exercises, and which of them the judge has seen done. */
export default async function Page() {
  const learnerHash = learnerHashOf(await pageCookies())
  const steps = learnerHash ? await stepsOf(learnerHash) : []
  const outcomes = EXERCISES.map(({ number }) => stepAt(`exercise/${number}`, steps)?.outcome)
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">The course</a>
      </p>
      <h1 className="mt-2 max-w-[20ch] text-title">Write it yourself</h1>
      <p className="mt-4 max-w-prose text-graphite">
        First you are the client, with nothing but <code className="value">fetch</code>. Then you are a resource server.
        In the end you are the authorization server, and the solution is the file that runs here. Each exercise is one
        function, judged at your terminal by what really goes over the wire.
      </p>
      <pre className="question-request mt-6">npm run exercise 1</pre>
      <p className="mt-6 text-note text-graphite">
        {outcomes.filter((outcome) => outcome === 'done').length} of {EXERCISES.length} exercises done
      </p>
      <ol className="course-list">
        {EXERCISES.map((exercise, place) => (
          <li
            key={exercise.slug}
            className="course-line"
            data-standing={outcomes[place] === 'done' ? 'done' : outcomes[place] ? 'begun' : 'open'}
          >
            <span className="course-number" aria-hidden="true">
              {exercise.number}
            </span>
            <div>
              <a href={exercisePath(exercise)} className="course-title">
                {exercise.title}
              </a>
              <p className="text-graphite">{exercise.task}</p>
            </div>
            <p className="course-facts">
              <span>{exercise.role}</span>{' '}
              <span className="course-standing">
                {outcomes[place] === 'done' ? 'done' : outcomes[place] ? 'begun' : 'not begun'}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
