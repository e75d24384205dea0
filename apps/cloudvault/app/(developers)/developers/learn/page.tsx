import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { LESSONS, lessonPath } from '#learn/course'
import type { Words } from '#learn/en/words'
import { standing } from '#learn/progress'
import { learnerHashOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { stepsOf } from '#storage/learners'
import { FormProblem } from './form-problem.tsx'
import { Said } from './said.tsx'
import { TakeItAlong } from './take-it-along.tsx'
import { wordsHere } from './words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.overview.tab }
}

type At = { searchParams: Promise<{ adopted?: string; problem?: string }> }

/** The fourteen lessons, and how far this learner is. */
export default async function Page({ searchParams }: At) {
  const learnerHash = learnerHashOf(await pageCookies())
  const [steps, { adopted, problem }] = await Promise.all([learnerHash ? stepsOf(learnerHash) : [], searchParams])
  const { words } = await wordsHere()
  const { overview, lessonNames } = words
  const minutes = LESSONS.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const standings = LESSONS.map(({ slug }) => standing(slug, steps))
  const next = LESSONS.find((_, place) => standings[place] === 'open' || standings[place] === 'begun')
  const finished = standings.filter((one) => one === 'done' || one === 'skipped').length
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">{overview.above}</p>
      <h1 className="mt-2 max-w-[20ch] text-title">{overview.title}</h1>
      <p className="mt-4 max-w-prose text-graphite">
        <Said words={overview.lead} lessons={LESSONS.length} minutes={minutes} />
      </p>
      {adopted && (
        <p role="status" className="notice notice-done mt-6 max-w-prose">
          {overview.adopted}
        </p>
      )}
      <FormProblem problem={problem} />
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        {next && (
          <a className="button button-strong" href={lessonPath(next.slug)}>
            <Said
              words={finished + steps.length === 0 ? overview.begin : overview.goOn}
              title={lessonNames[next.slug].title}
            />
          </a>
        )}
        <p className="text-note text-graphite">
          <Said words={overview.done} done={finished} all={LESSONS.length} />
        </p>
      </div>
      <ol className="course-list">
        {LESSONS.map(({ slug, minutes: each }, place) => (
          <li key={slug} className="course-line" data-standing={standings[place]}>
            <span className="course-number" aria-hidden="true">
              {place + 1}
            </span>
            <div>
              <a href={lessonPath(slug)} className="course-title">
                {lessonNames[slug].title}
              </a>
              <p className="text-graphite">{lessonNames[slug].gist}</p>
            </div>
            <p className="course-facts">
              <span>
                <Said words={overview.time} minutes={each} />
              </span>{' '}
              <span className="course-standing">{overview.standings[standings[place] ?? 'open']}</span>
            </p>
          </li>
        ))}
      </ol>
      <Beside words={words} />
      <TakeItAlong />
    </main>
  )
}

function Beside({ words: { overview, exercisePages, beside, teacher } }: { words: Words }) {
  const { beside: gists, labs } = overview
  const pages = [
    ['/developers/learn/exercises', exercisePages.title, gists.exercises],
    ['/developers/learn/glossary', beside.glossary, gists.glossary],
    ['/developers/learn/misconceptions', beside.misconceptions.title, gists.misconceptions],
    ['/developers/learn/sheet', beside.sheet.tab, gists.sheet],
    ['/developers/teach', teacher.tab, gists.teach],
    ...(configuration().mode === 'live' ? [] : [['/developers/labs', labs, gists.labs]]),
  ]
  return (
    <section aria-labelledby="beside" className="annex-section mt-14">
      <h2 id="beside" className="text-heading">
        {gists.title}
      </h2>
      <ul className="mt-4 grid gap-x-10 gap-y-4 md:grid-cols-3">
        {pages.map(([href, title, gist]) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <p className="text-graphite">{gist}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
