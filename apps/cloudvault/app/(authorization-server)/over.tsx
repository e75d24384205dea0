import type { Client } from '#oauth/client'
import { clientHome } from './client-home.ts'
import type { WaitingRequest } from './waiting-request.ts'

/** A request that nobody can answer any more: what happened, why, and what to do now. */
export function Over({ waiting }: { waiting: Exclude<WaitingRequest, { kind: 'open' }> }) {
  const client = waiting.kind === 'unknown' ? null : waiting.client
  const words = WORDS[waiting.kind]
  return (
    <main id="content" className="page">
      <title>{`${words.title} · CloudVault`}</title>
      <div className="max-w-prose pt-12 sm:pt-20">
        <h1 className="text-title">{words.title}</h1>
        <p className="mt-6">{words.why(client?.clientName ?? 'the app')}</p>
        <p className="mt-3">{words.now(client?.clientName ?? 'the app')}</p>
        <p className="mt-8 flex flex-wrap gap-4">
          <WayBack client={client} />
          <a className="button" href="/photos">
            Your photos
          </a>
        </p>
      </div>
    </main>
  )
}

function WayBack({ client }: { client: Client | null }) {
  const home = client && clientHome(client)
  if (!home) return null
  return (
    <a className="button button-strong" href={home.href}>
      Back to {client.clientName}
    </a>
  )
}

const WORDS = {
  expired: {
    title: 'This question has expired',
    why: (app: string) =>
      `${app} asked for access more than half an hour ago, and a question is kept no longer than that.`,
    now: (app: string) => `Nothing was given away. Go back to ${app} and connect again.`,
  },
  decided: {
    title: 'You have already answered',
    why: (app: string) => `This request of ${app} has had its answer, and an answer counts once.`,
    now: (app: string) => `Go back to ${app} to carry on. What it may do stands under Connected apps.`,
  },
  unknown: {
    title: 'There is no question here for you',
    why: () =>
      'The link belongs to another browser, or to a request that is long gone. A request can be answered only in the browser that brought it.',
    now: () => 'Nothing was given away. Go back to the app you came from and connect again.',
  },
}
