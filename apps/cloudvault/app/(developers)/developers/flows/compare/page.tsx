import type { Metadata } from 'next'
import { compare } from '#inspector/compare'
import { flowName } from '#inspector/flow-name'
import { Moment } from '../../../../brand/moment.tsx'
import { ownFlow, ownFlows } from '../own-flows.ts'
import { ChooseFlows } from './choose-flows.tsx'
import './compare.css'
import { SideBySide } from './side-by-side.tsx'

export const metadata: Metadata = { title: 'Two flows side by side' }

/** What two flows have in common and where they part. Works as a form, without scripts. */
export default async function Page({ searchParams }: { searchParams: Promise<{ left?: string; right?: string }> }) {
  const { left, right } = await searchParams
  const [flows, one, other] = await Promise.all([ownFlows(), found(left), found(right)])
  const lost = (left && !one) || (right && !other)
  return (
    <main id="content" className="page pb-10">
      <p className="term pt-10 sm:pt-14">The inspector</p>
      <h1 className="mt-2 max-w-[22ch] text-title">Two flows side by side</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Approve once and deny once; connect a second time and see what is not asked again. Values that are new in every
        flow, such as state and code, are marked “fresh each time”: they differ because they have to.
      </p>
      {lost && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          One of these flows is not here. A flow can be seen by the browser that caused it, for a day.
        </p>
      )}
      <ChooseFlows flows={flows} left={left} right={right} />
      {one && other && (
        <SideBySide rows={compare(one.messages, other.messages)} left={heading(one.flow)} right={heading(other.flow)} />
      )}
    </main>
  )
}

async function found(id: string | undefined) {
  return id ? ownFlow(id) : null
}

function heading(flow: Parameters<typeof flowName>[0] & { startedAt: number }) {
  return (
    <>
      {flowName(flow)}, <Moment at={new Date(flow.startedAt / 1000)} />
    </>
  )
}
