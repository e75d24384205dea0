import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { lessonAt, lessonPath } from '#learn/course'
import { EXERCISES, type Exercise, exerciseAt, exercisePath } from '#learn/exercises/list'
import { filled } from '#learn/filled'
import { stepAt } from '#learn/progress'
import { isLearner, learnerOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { hashOfId } from '#session/random-id'
import { stepsOf } from '#storage/learners'
import { sources } from '../../../../../../learn/exercises/starting-points.mdx'
import { linkTo, Said } from '../../said.tsx'
import { CodeLines } from '../../source-figure.tsx'
import { wordsHere } from '../../words-here.ts'
import { LastWord } from './last-word.tsx'
import { OverTheWire } from './over-the-wire.tsx'

type At = { params: Promise<{ number: string }>; searchParams: Promise<{ learner?: string | string[] }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  const exercise = exerciseAt((await params).number)
  const { exercisePages, exercises } = (await wordsHere()).words
  if (!exercise) return { title: exercisePages.missing }
  return { title: filled(exercisePages.tab, { number: exercise.number, title: exercises[exercise.slug].title }) }
}

/** One exercise: what to do, where it begins, what is still missing, and what went over the wire. */
export default async function Page({ params, searchParams }: At) {
  const exercise = exerciseAt((await params).number)
  if (!exercise) notFound()
  const [{ learner: told }, learner] = await Promise.all([searchParams, pageCookies().then(learnerOf)])
  const { exercisePages, exercises, lessonNames } = (await wordsHere()).words
  const { title, task } = exercises[exercise.slug]
  const lesson = lessonAt(exercise.lesson)
  const learnerHash = learner && hashOfId(learner)
  const steps = learnerHash ? await stepsOf(learnerHash) : []
  const next = EXERCISES[exercise.number]
  return (
    <main id="content" className="page">
      <header className="pb-8">
        <p className="term pt-10 sm:pt-14">
          <Said
            words={exercisePages.above}
            link={linkTo('/developers/learn/exercises')}
            number={exercise.number}
            all={EXERCISES.length}
          />
        </p>
        <h1 className="mt-2 text-title">{title}</h1>
        <p className="lesson-gist">{task}</p>
      </header>
      {typeof told === 'string' && isLearner(told) && told !== learner && (
        <p role="status" className="notice lesson-notice">
          <Said words={exercisePages.stranger} link={linkTo(`/developers/learn/adopt?learner=${told}`)} />
        </p>
      )}
      <div className="grid gap-y-8">
        <LastWord exercise={exercise} step={stepAt(`exercise/${exercise.number}`, steps)} />
        <Begin exercise={exercise} />
        <OverTheWire learnerHash={learnerHash} />
      </div>
      <nav className="lesson-onward" aria-label={exercisePages.onward}>
        {lesson ? (
          <a href={lessonPath(lesson.slug)}>
            <span className="term">{exercisePages.behind}</span>
            {lesson.number}. {lessonNames[lesson.slug].title}
          </a>
        ) : (
          <span />
        )}
        <a href={next ? exercisePath(next) : '/developers/learn/exercises'} rel={next ? 'next' : undefined}>
          <span className="term">{next ? exercisePages.next : exercisePages.last}</span>
          {next ? `${next.number}. ${exercises[next.slug].title}` : exercisePages.back}
        </a>
      </nav>
    </main>
  )
}

async function Begin({ exercise: { number, slug, cites, production } }: { exercise: Exercise }) {
  const { oneExercise } = (await wordsHere()).words
  const text = (language: 'js' | 'ts') => sources[`cloudvault/learn/exercises/${slug}/start.${language}`] ?? ''
  const value = (words: ReactNode) => <code className="value">{words}</code>
  return (
    <section aria-labelledby="begin" className="annex-section">
      <h2 id="begin" className="text-heading">
        {oneExercise.begins}
      </h2>
      <p className="mt-3 mb-4 max-w-prose text-graphite">
        <Said
          words={oneExercise.puts}
          code={value}
          file={value}
          cite={(words: ReactNode) => <cite>{words}</cite>}
          number={number}
          slug={slug}
          cites={cites}
        />{' '}
        {production && <Said words={oneExercise.production} file={production} />}
      </p>
      <CodeLines code={text('js').trimEnd()} first={1} />
      <details className="mt-4">
        <summary className="text-blue underline">
          <Said words={oneExercise.typescript} number={number} />
        </summary>
        <div className="mt-3">
          <CodeLines code={text('ts').trimEnd()} first={1} />
        </div>
      </details>
    </section>
  )
}
