import type { Metadata } from 'next'
import { LESSONS, lessonPath } from '#learn/course'
import { type Standing, standing } from '#learn/progress'
import { learnerHashOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { stepsOf } from '#storage/learners'
import { FormProblem } from './form-problem.tsx'
import { TakeItAlong } from './take-it-along.tsx'

export const metadata: Metadata = { title: 'Learn OAuth' }

const WORDS: Record<Standing, string> = {
  open: 'not begun',
  begun: 'begun',
  skipped: 'done, try skipped',
  done: 'done',
}

type At = { searchParams: Promise<{ adopted?: string; problem?: string }> }

/** The fourteen lessons, and how far this learner is. */
export default async function Page({ searchParams }: At) {
  const learnerHash = learnerHashOf(await pageCookies())
  const [steps, { adopted, problem }] = await Promise.all([learnerHash ? stepsOf(learnerHash) : [], searchParams])
  const minutes = LESSONS.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const standings = LESSONS.map(({ slug }) => standing(slug, steps))
  const next = LESSONS.find((_, place) => standings[place] === 'open' || standings[place] === 'begun')
  const finished = standings.filter((one) => one === 'done' || one === 'skipped').length
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">The reading room</p>
      <h1 className="mt-2 max-w-[20ch] text-title">Learn OAuth from two apps that speak it</h1>
      <p className="mt-4 max-w-prose text-graphite">
        You know HTTP. In {LESSONS.length} lessons, {minutes} minutes of reading and some of doing, you will be able to
        build a client, review one, and say of each parameter what it defends against. Every message shown is your own
        as soon as you have caused it; every line of code is one that runs here.
      </p>
      {adopted && (
        <p role="status" className="notice notice-done mt-6 max-w-prose">
          Your progress is here now, together with what you did in this browser before.
        </p>
      )}
      <FormProblem problem={problem} />
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        {next && (
          <a className="button button-strong" href={lessonPath(next.slug)}>
            {finished + steps.length === 0 ? 'Begin' : 'Go on'}: {next.title}
          </a>
        )}
        <p className="text-note text-graphite">
          {finished} of {LESSONS.length} lessons done
        </p>
      </div>
      <ol className="course-list">
        {LESSONS.map(({ slug, title, gist, minutes: each }, place) => (
          <li key={slug} className="course-line" data-standing={standings[place]}>
            <span className="course-number" aria-hidden="true">
              {place + 1}
            </span>
            <div>
              <a href={lessonPath(slug)} className="course-title">
                {title}
              </a>
              <p className="text-graphite">{gist}</p>
            </div>
            <p className="course-facts">
              <span>{each} min</span> <span className="course-standing">{WORDS[standings[place] ?? 'open']}</span>
            </p>
          </li>
        ))}
      </ol>
      <Beside />
      <TakeItAlong />
    </main>
  )
}

function Beside() {
  return (
    <section aria-labelledby="beside" className="annex-section mt-14">
      <h2 id="beside" className="text-heading">
        Beside the lessons
      </h2>
      <ul className="mt-4 grid gap-x-10 gap-y-4 md:grid-cols-3">
        <li>
          <a href="/developers/learn/exercises">Write it yourself</a>
          <p className="text-graphite">Fourteen exercises, from the authorization URL to the server’s own checks.</p>
        </li>
        <li>
          <a href="/developers/learn/glossary">Glossary</a>
          <p className="text-graphite">Every word the lessons use, with the section that defines it.</p>
        </li>
        <li>
          <a href="/developers/learn/misconceptions">Misconceptions</a>
          <p className="text-graphite">What is often believed about OAuth, and what is true.</p>
        </li>
        <li>
          <a href="/developers/learn/sheet">The flow on one sheet</a>
          <p className="text-graphite">For the wall: every message and what each parameter is for. It prints.</p>
        </li>
        <li>
          <a href="/developers/teach">Teach it</a>
          <p className="text-graphite">Agendas, speaker’s notes and a handout, and how a whole room gets started.</p>
        </li>
      </ul>
    </section>
  )
}
