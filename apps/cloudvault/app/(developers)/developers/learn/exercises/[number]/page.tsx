import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { lessonAt, lessonPath } from '#learn/course'
import { EXERCISES, type Exercise, exerciseAt, exercisePath } from '#learn/exercises/list'
import { stepAt } from '#learn/progress'
import { isLearner, learnerOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { hashOfId } from '#session/random-id'
import { stepsOf } from '#storage/learners'
import { sources } from '../../../../../../learn/exercises/starting-points.mdx'
import { CodeLines } from '../../source-figure.tsx'
import { LastWord } from './last-word.tsx'
import { OverTheWire } from './over-the-wire.tsx'

type At = { params: Promise<{ number: string }>; searchParams: Promise<{ learner?: string | string[] }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  const exercise = exerciseAt((await params).number)
  return { title: exercise ? `Exercise ${exercise.number}: ${exercise.title}` : 'No such exercise' }
}

/** One exercise: what to do, where it begins, what is still missing, and what went over the wire. */
export default async function Page({ params, searchParams }: At) {
  const exercise = exerciseAt((await params).number)
  if (!exercise) notFound()
  const [{ learner: told }, learner] = await Promise.all([searchParams, pageCookies().then(learnerOf)])
  const lesson = lessonAt(exercise.lesson)
  const learnerHash = learner && hashOfId(learner)
  const steps = learnerHash ? await stepsOf(learnerHash) : []
  const next = EXERCISES[exercise.number]
  return (
    <main id="content" className="page">
      <header className="pb-8">
        <p className="term pt-10 sm:pt-14">
          <a href="/developers/learn/exercises">Write it yourself</a>, exercise {exercise.number} of {EXERCISES.length}
        </p>
        <h1 className="mt-2 text-title">{exercise.title}</h1>
        <p className="lesson-gist">{exercise.task}</p>
      </header>
      {typeof told === 'string' && isLearner(told) && told !== learner && (
        <p role="status" className="notice lesson-notice">
          Your terminal works for another learner than this browser.{' '}
          <a href={`/developers/learn/adopt?learner=${told}`}>Bring both together</a>, and its verdicts are shown here.
        </p>
      )}
      <div className="grid gap-y-8">
        <LastWord exercise={exercise} step={stepAt(`exercise/${exercise.number}`, steps)} />
        <Begin exercise={exercise} />
        <OverTheWire learnerHash={learnerHash} />
      </div>
      <nav className="lesson-onward" aria-label="Exercises">
        {lesson ? (
          <a href={lessonPath(lesson.slug)}>
            <span className="term">The lesson behind it</span>
            {lesson.number}. {lesson.title}
          </a>
        ) : (
          <span />
        )}
        <a href={next ? exercisePath(next) : '/developers/learn/exercises'} rel={next ? 'next' : undefined}>
          <span className="term">{next ? 'Next' : 'That was all of it'}</span>
          {next ? `${next.number}. ${next.title}` : 'Back to the exercises'}
        </a>
      </nav>
    </main>
  )
}

function Begin({ exercise: { number, slug, cites, production } }: { exercise: Exercise }) {
  const text = (language: 'js' | 'ts') => sources[`cloudvault/learn/exercises/${slug}/start.${language}`] ?? ''
  return (
    <section aria-labelledby="begin" className="annex-section">
      <h2 id="begin" className="text-heading">
        Where it begins
      </h2>
      <p className="mt-3 mb-4 max-w-prose text-graphite">
        <code className="value">npm run exercise {number}</code> puts this file into{' '}
        <code className="value">exercises/{slug}.js</code> and judges it at each save. Read <cite>{cites}</cite> first.
        {production && ` The solution is ${production}, the file that decides here.`}
      </p>
      <CodeLines code={text('js').trimEnd()} first={1} />
      <details className="mt-4">
        <summary className="text-blue underline">In TypeScript: npm run exercise {number} -- --ts</summary>
        <div className="mt-3">
          <CodeLines code={text('ts').trimEnd()} first={1} />
        </div>
      </details>
    </section>
  )
}
