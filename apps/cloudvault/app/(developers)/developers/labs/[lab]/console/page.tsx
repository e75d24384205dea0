import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { recordingFor } from '#front-channel/attack-labs'
import { handOf } from '#labs/hands'
import { labAt } from '#labs/labs'
import { move } from '#labs/play-by-hand'
import { whatStopped } from '#labs/what-stopped'
import { csrfForBrowser } from '#session/csrf'
import { pageCookies } from '#session/page-cookies'
import { viewerOf } from '#wire/viewer'
import { Answers } from './answers.tsx'
import { Armed } from './armed.tsx'
import { Holdings } from './holdings.tsx'
import { Victim } from './victim.tsx'

type At = { params: Promise<{ lab: string }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  return { title: `Mallory’s console: ${labAt((await params).lab)?.title ?? 'no such lab'}` }
}

/** Mallory's side of a lab, for a second window. Everything she does is a form; what arrived is looked up at every visit. */
export default async function Page({ params }: At) {
  const lab = labAt((await params).lab)
  if (!lab) notFound()
  const cookies = await pageCookies()
  const viewer = viewerOf(cookies)
  const hand = viewer && handOf(viewer.id, lab.slug)
  const csrf = csrfForBrowser(cookies)
  if (hand) await move(hand, lab.byHand, 'look', null, recordingFor(cookies).capability)
  const stops = viewer && hand ? await whatStopped(viewer, hand.clientId) : []
  return (
    <main id="content" className="page lab pb-10">
      <p className="term pt-10 sm:pt-14">
        <a href={`/developers/labs/${lab.slug}`}>{lab.title}</a>
      </p>
      <h1 className="mt-2 text-title">Mallory’s console</h1>
      <p className="lesson-gist">{lab.byHand.brief}</p>
      {lab.weakensShop && (
        <p className="mt-3 max-w-prose text-graphite">
          Both browsers in the shop, hers and yours, are played for you. To the shop your own window is a stranger, and
          meets every check.
        </p>
      )}
      <Armed lab={lab} hand={hand} stops={stops} csrf={csrf} />
      {hand && (
        <div className="console-desk">
          <Victim byHand={lab.byHand} hand={hand} csrf={csrf} />
          <Holdings byHand={lab.byHand} hand={hand} csrf={csrf} />
          <Answers hand={hand} />
        </div>
      )}
    </main>
  )
}
