import type { Metadata } from 'next'
import { csrfForBrowser } from '#session/csrf'
import { isLearner, learnerOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { hashOfId } from '#session/random-id'
import { stepsOf } from '#storage/learners'
import { linkTo, Said } from '../said.tsx'
import { wordsHere } from '../words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.beside.adopt.tab }
}

type At = { searchParams: Promise<{ learner?: string | string[] }> }

/** What a link with progress in it opens: a question, because a link alone changes nothing. */
export default async function Page({ searchParams }: At) {
  const [{ learner }, cookies, { words }] = await Promise.all([searchParams, pageCookies(), wordsHere()])
  const known = typeof learner === 'string' && isLearner(learner) ? await stepsOf(hashOfId(learner)) : []
  const isHere = typeof learner === 'string' && learnerOf(cookies) === learner
  const { title, nothing, here, ask, yes } = words.beside.adopt
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">{words.beside.course}</p>
      <h1 className="mt-2 max-w-[20ch] text-title">{title}</h1>
      <div className="mt-4 max-w-prose">
        {known.length === 0 && (
          <p>
            <Said words={nothing} link={linkTo('/developers/learn')} />
          </p>
        )}
        {known.length > 0 && isHere && (
          <p>
            <Said words={here} link={linkTo('/developers/learn')} />
          </p>
        )}
        {known.length > 0 && !isHere && (
          <form method="post" action="/developers/learn/adopt/submit">
            <p>
              <Said words={ask} steps={known.length} />
            </p>
            <input type="hidden" name="csrf" value={csrfForBrowser(cookies)} />
            <input type="hidden" name="learner" value={learner} />
            <button type="submit" className="button button-strong mt-6">
              {yes}
            </button>
          </form>
        )}
      </div>
    </main>
  )
}
