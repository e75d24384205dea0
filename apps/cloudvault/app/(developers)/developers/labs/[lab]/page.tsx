import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { labAt } from '#labs/labs'
import { resultOf } from '#labs/results'
import { csrfForBrowser } from '#session/csrf'
import { pageCookies } from '#session/page-cookies'
import { viewerOf } from '#wire/viewer'
import { Source } from '../../learn/source-figure.tsx'
import { WireWord } from '../../learn/wire-word.tsx'
import { LAB_TEXTS } from '../lab-texts.ts'
import { FixIt } from './fix-it.tsx'
import { Predict } from './predict.tsx'
import { Runs } from './runs.tsx'

type At = { params: Promise<{ lab: string }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  return { title: labAt((await params).lab)?.title ?? 'No such lab' }
}

/** One lab: the story, the prediction, both runs, and only then the explanation. Every step is a form. */
export default async function Page({ params }: At) {
  const lab = labAt((await params).lab)
  if (!lab) notFound()
  const cookies = await pageCookies()
  const viewer = viewerOf(cookies)
  const result = viewer && resultOf(viewer.id, lab.slug)
  const csrf = csrfForBrowser(cookies)
  const { default: Text } = await LAB_TEXTS[lab.slug]()
  return (
    <main id="content" className="page lab pb-10">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/labs">Attack labs</a>
      </p>
      <h1 className="mt-2 text-title">{lab.title}</h1>
      <p className="lesson-gist">{lab.gist}</p>
      <p className="mt-2 text-note text-graphite">
        The defence on trial: {lab.defence}, <cite>{lab.cites}</cite>
      </p>
      {result?.problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          The run was cut short: {result.problem}. Nothing of it is left; run it again.
        </p>
      )}
      <Predict lab={lab} csrf={csrf} prediction={result?.prediction ?? null} isPlayed={result !== null} />
      <p className="mt-6 max-w-prose">
        Or play Mallory yourself:{' '}
        <a href={`/developers/labs/${lab.slug}/console`} target="_blank" rel="noreferrer">
          open her console in a second window
        </a>
      </p>
      {viewer && result && result.outcomes.length > 0 && (
        <>
          <Runs lab={lab} outcomes={result.outcomes} viewer={viewer} csrf={csrf} />
          <article className="lesson-text lab-text">
            <Text components={{ Source, code: WireWord }} />
          </article>
          <FixIt fixes={lab.fixes} />
        </>
      )}
    </main>
  )
}
