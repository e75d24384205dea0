import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { EXERCISES, exercisePath } from '#learn/exercises/list'
import { stepAt } from '#learn/progress'
import { learnerHashOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { type Outcome, stepsOf } from '#storage/learners'
import { Said } from '../said.tsx'
import { wordsHere } from '../words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.exercisePages.title }
}

/** The fourteen exercises, and which of them the judge has seen done. */
export default async function Page() {
  const learnerHash = learnerHashOf(await pageCookies())
  const { words } = await wordsHere()
  const { title, lead, done, standings, roles } = words.exercisePages
  const steps = learnerHash ? await stepsOf(learnerHash) : []
  const outcomes = EXERCISES.map(({ number }) => stepAt(`exercise/${number}`, steps)?.outcome)
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">{words.beside.course}</a>
      </p>
      <h1 className="mt-2 max-w-[20ch] text-title">{title}</h1>
      <p className="mt-4 max-w-prose text-graphite">
        <Said words={lead} code={(name: ReactNode) => <code className="value">{name}</code>} />
      </p>
      <pre className="question-request mt-6">npm run exercise 1</pre>
      <p className="mt-6 text-note text-graphite">
        <Said words={done} done={outcomes.filter((outcome) => outcome === 'done').length} all={EXERCISES.length} />
      </p>
      <ol className="course-list">
        {EXERCISES.map((exercise, place) => (
          <li key={exercise.slug} className="course-line" data-standing={standingOf(outcomes[place])}>
            <span className="course-number" aria-hidden="true">
              {exercise.number}
            </span>
            <div>
              <a href={exercisePath(exercise)} className="course-title">
                {words.exercises[exercise.slug].title}
              </a>
              <p className="text-graphite">{words.exercises[exercise.slug].task}</p>
            </div>
            <p className="course-facts">
              <span>{roles[exercise.role]}</span>{' '}
              <span className="course-standing">{standings[standingOf(outcomes[place])]}</span>
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}

function standingOf(outcome: Outcome | undefined): 'done' | 'begun' | 'open' {
  if (outcome === 'done') return 'done'
  return outcome ? 'begun' : 'open'
}
