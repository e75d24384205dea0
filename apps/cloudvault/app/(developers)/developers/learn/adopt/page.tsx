import type { Metadata } from 'next'
import { csrfForBrowser } from '#session/csrf'
import { isLearner, learnerOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { hashOfId } from '#session/random-id'
import { stepsOf } from '#storage/learners'

export const metadata: Metadata = { title: 'Take up your progress' }

type At = { searchParams: Promise<{ learner?: string | string[] }> }

/** What a link with progress in it opens: a question, because a link alone changes nothing. */
export default async function Page({ searchParams }: At) {
  const [{ learner }, cookies] = await Promise.all([searchParams, pageCookies()])
  const known = typeof learner === 'string' && isLearner(learner) ? await stepsOf(hashOfId(learner)) : []
  const isHere = typeof learner === 'string' && learnerOf(cookies) === learner
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">The course</p>
      <h1 className="mt-2 max-w-[20ch] text-title">Go on here?</h1>
      <div className="mt-4 max-w-prose">
        {known.length === 0 && (
          <p>
            There is no progress behind this link. It may have been cut when it was copied, or nobody has answered
            anything with it yet. <a href="/developers/learn">Go to the course</a>
          </p>
        )}
        {known.length > 0 && isHere && (
          <p>
            This browser already has it. <a href="/developers/learn">Go on</a>
          </p>
        )}
        {known.length > 0 && !isHere && (
          <form method="post" action="/developers/learn/adopt/submit">
            <p>
              This link brings the course’s progress of another browser, {known.length} steps. What was done in this
              browser is added to it.
            </p>
            <input type="hidden" name="csrf" value={csrfForBrowser(cookies)} />
            <input type="hidden" name="learner" value={learner} />
            <button type="submit" className="button button-strong mt-6">
              Yes, go on here
            </button>
          </form>
        )}
      </div>
    </main>
  )
}
