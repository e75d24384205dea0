import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { configuration } from '#configuration'
import { isHeld } from '#holds/slow'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { pageCookies } from '#session/page-cookies'
import { destinationOf } from '../client-home.ts'
import { Over } from '../over.tsx'
import { Rail } from '../rail.tsx'
import { waitingRequest } from '../waiting-request.ts'
import { Decision } from './decision.tsx'
import { KnownAs } from './known-as.tsx'
import { question } from './question.ts'
import { stakesOf } from './stakes.ts'
import { Terms } from './terms.tsx'
import { WhoTalksToWhom } from './who-talks-to-whom.tsx'

export const metadata: Metadata = { title: 'Your decision' }

/** RFC 6749 §4.1.1: the resource owner is asked. Everything on this page helps to answer one question. */
export default async function Page({ searchParams }: { searchParams: Promise<{ request?: string }> }) {
  const { request: id = '' } = await searchParams
  const waiting = await waitingRequest(id)
  if (waiting.kind !== 'open') return <Over waiting={waiting} />
  const signedIn = await currentOwner()
  if (!signedIn) redirect(`/sign-in?request=${waiting.pending.id}`)

  const { client, pending } = waiting
  const { scope, redirectUri } = pending.request
  const [stakes, csrf] = await Promise.all([stakesOf(signedIn.owner.id, client.clientId), csrfForPage()])
  const about = { name: 'request', value: pending.id } as const
  return (
    <main id="content" className="page">
      {isHeld(await pageCookies(), client.clientId) && <Rail current={4} />}
      <h1 className="max-w-[22ch] pt-8 text-title sm:pt-12">{question(client.clientName, scope)}</h1>
      <div className="consent mt-8 sm:mt-10">
        <Terms
          client={client}
          scope={scope}
          signedIn={signedIn}
          stakes={stakes}
          knownAs={<KnownAs signedIn={signedIn} csrf={csrf} waiting={about} />}
          then={{ term: 'Then you go to', what: <Destination redirectUri={redirectUri} /> }}
        />
        <WhoTalksToWhom
          clientName={client.clientName}
          redirectUri={redirectUri}
          host={new URL(configuration().issuer).host}
        />
        <Decision action="/consent/decision" csrf={csrf} about={about} />
      </div>
    </main>
  )
}

function Destination({ redirectUri }: { redirectUri: string }) {
  return (
    <>
      <span className="value">{destinationOf(redirectUri)}</span>
      <span className="block text-graphite">whichever way you decide</span>
    </>
  )
}
