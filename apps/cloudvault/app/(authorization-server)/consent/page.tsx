import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { configuration } from '#configuration'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { consentedScope, holdingsOf } from '#storage/connected-apps'
import { listPhotos } from '#storage/photos'
import { Over } from '../over.tsx'
import { waitingRequest } from '../waiting-request.ts'
import { Decision } from './decision.tsx'
import { Terms } from './terms.tsx'
import { WhoTalksToWhom } from './who-talks-to-whom.tsx'

export const metadata: Metadata = { title: 'Your decision' }

/** Photos in the strip. */
const STRIP = 6

/** RFC 6749 §4.1.1: the resource owner is asked. Everything on this page helps to answer one question. */
export default async function Page({ searchParams }: { searchParams: Promise<{ request?: string }> }) {
  const { request: id = '' } = await searchParams
  const waiting = await waitingRequest(id)
  if (waiting.kind !== 'open') return <Over waiting={waiting} />
  const signedIn = await currentOwner()
  if (!signedIn) redirect(`/sign-in?request=${waiting.pending.id}`)

  const { pending, client } = waiting
  const [holdings, latest, consented, csrf] = await Promise.all([
    holdingsOf(signedIn.owner.id),
    listPhotos(signedIn.owner.id, null, STRIP - 1),
    consentedScope(signedIn.owner.id, client.clientId),
    csrfForPage(),
  ])
  return (
    <main id="content" className="page">
      <h1 className="max-w-[22ch] pt-8 text-title sm:pt-12">{question(client.clientName, pending.request.scope)}</h1>
      <div className="consent mt-8 sm:mt-10">
        <Terms
          client={client}
          pending={pending}
          csrf={csrf}
          signedIn={signedIn}
          holdings={holdings}
          latest={latest}
          consented={consented}
        />
        <div className="consent-drawing">
          <WhoTalksToWhom
            clientName={client.clientName}
            redirectUri={pending.request.redirectUri}
            host={new URL(configuration().issuer).host}
          />
        </div>
        <Decision pending={pending} csrf={csrf} />
      </div>
    </main>
  )
}

/** The one question, in the words of the widest thing asked for. */
function question(name: string, scope: readonly string[]): string {
  if (scope.includes('read_photos') && scope.includes('write_photos'))
    return `${name} asks to see and change your photos`
  if (scope.includes('read_photos')) return `${name} asks to see your photos`
  if (scope.includes('write_photos')) return `${name} asks to add and delete photos`
  if (scope.includes('list_albums')) return `${name} asks to see your albums`
  return `${name} asks who you are`
}
