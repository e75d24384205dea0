import type { Metadata } from 'next'
import { flowName } from '#inspector/flow-name'
import type { Flow } from '#wire/flows'
import { Moment } from '../../../brand/moment.tsx'
import { Live } from './live.tsx'
import { ownFlows } from './own-flows.ts'
import './flows.css'

export const metadata: Metadata = { title: 'What just happened' }

/** Every dance that this browser has caused, newest first. */
export default async function Page() {
  const flows = await ownFlows()
  return (
    <main id="content" className="page pb-10">
      <p className="term pt-10 sm:pt-14">The inspector</p>
      <h1 className="mt-2 max-w-[22ch] text-title">What just happened</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Every message that this browser caused, as it was received: at CloudVault, and at PrintMyPics where this browser
        has proven that it is the same. Kept for a day, shown to nobody else.
      </p>
      <Live flow={null} />
      {flows.length === 0 ? <Empty /> : <FlowList flows={flows} />}
      <nav aria-label="More to look at" className="mt-10 flex flex-wrap gap-x-6 gap-y-2">
        <a href="/developers/flows/compare">Compare two flows</a>
        <a href="/developers/flows/import">Look at a recording from a file</a>
      </nav>
    </main>
  )
}

function Empty() {
  return (
    <section className="notice mt-8 max-w-prose" aria-label="Nothing yet">
      <p className="font-medium">Nothing yet.</p>
      <p className="mt-1">
        Open the print shop, press “Connect to CloudVault”, and come back: this page fills while you dance. Any other
        client of this vault will do as well.
      </p>
    </section>
  )
}

function FlowList({ flows }: { flows: readonly Flow[] }) {
  return (
    <ol className="flow-list mt-8">
      {flows.map((flow) => (
        <li key={flow.id}>
          <a href={`/developers/flows/${flow.id}`} className="flow-name">
            {flowName(flow)}
          </a>
          <span className="text-graphite">{GRANT[flow.grant ?? 'none']}</span>
          <span className="text-graphite">
            {flow.count} {flow.count === 1 ? 'message' : 'messages'}
          </span>
          <span className="text-graphite">
            <Moment at={new Date(flow.startedAt / 1000)} />
          </span>
        </li>
      ))}
    </ol>
  )
}

const GRANT = {
  authorization_code: 'authorization code',
  device: 'device',
  client_credentials: 'client credentials',
  none: '',
}
