import type { Metadata } from 'next'
import { ImportFlow } from './import-flow.tsx'
import '../flows.css'
import './import.css'

export const metadata: Metadata = { title: 'Look at a flow from a file' }

/** Somebody else's flow, or one of yours from last week. */
export default function Page() {
  return (
    <main id="content" className="page inspector pb-10">
      <p className="term pt-10 sm:pt-14">The inspector</p>
      <h1 className="mt-2 max-w-[22ch] text-title">Look at a flow from a file</h1>
      <p className="mt-4 max-w-prose text-graphite">
        An HTTP archive (HAR) from the network panel of any browser and any OAuth client, or a flow that was exported
        here as JSON. It is read in this browser and drawn here: nothing of it is sent to CloudVault or kept.
      </p>
      <p className="mt-2 max-w-prose text-graphite">
        Whose network panel it was cannot be known for sure, so the lanes are guessed from hosts, and from what the
        messages say. An archive of a browser has what the browser saw, and not what servers told one another.
      </p>
      <noscript>
        <p className="notice mt-6 max-w-prose">
          This page needs scripts: without them, the file would have to be sent.
        </p>
      </noscript>
      <ImportFlow />
    </main>
  )
}
