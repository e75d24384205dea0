import type { ReactNode } from 'react'
import { type Client, grantLifetime, mayRefresh } from '#oauth/client'
import { sentenceFor } from '#oauth/scope'
import type { SignedIn } from '#session/current-owner'
import type { PendingRequestRecord } from '#storage/pending-requests'
import type { PhotoRecord } from '#storage/photos'
import { destinationOf } from '../client-home.ts'
import { Asker } from './asker.tsx'
import { ContactStrip } from './contact-strip.tsx'
import { inWords } from './in-words.ts'
import { KnownAs } from './known-as.tsx'
import { type Holdings, outOfReach, reachOf } from './reach.ts'

type Props = {
  client: Client
  pending: PendingRequestRecord
  csrf: string
  signedIn: SignedIn
  holdings: Holdings
  latest: readonly PhotoRecord[]
  /** What this owner has allowed this client before. */
  consented: readonly string[]
}

/** Who, what, how long, what not, as whom and where to: the lines of one catalogue card. */
export function Terms({ client, pending, csrf, signedIn, holdings, latest, consented }: Props) {
  const { request } = pending
  const returning = request.scope.some((scope) => consented.includes(scope))
  return (
    <dl className="terms neatline">
      <Line term="Who asks">
        <Asker client={client} />
      </Line>
      <Line term="It would be able to">
        <ul className="grid gap-3">
          {request.scope.map((scope) => (
            <li key={scope} className="grid">
              <span className="font-[550]">
                {sentenceFor(scope)}
                {returning && <Mark before={consented.includes(scope)} />}
              </span>
              <span className="text-graphite">{reachOf(scope, holdings, signedIn)}</span>
              {scope === 'read_photos' && <ContactStrip photos={latest} />}
            </li>
          ))}
        </ul>
      </Line>
      <Line term="For how long">{howLong(client)}</Line>
      <Line term="It would not be able to">
        <ul className="grid gap-1">
          {outOfReach(request.scope).map((sentence) => (
            <li key={sentence} className="crossed">
              {sentence}
            </li>
          ))}
        </ul>
      </Line>
      <Line term="It would know you as">
        <KnownAs pending={pending} signedIn={signedIn} csrf={csrf} />
      </Line>
      <Line term="Then you go to">
        <span className="value">{destinationOf(request.redirectUri)}</span>
        <span className="block text-graphite">whichever way you decide</span>
      </Line>
    </dl>
  )
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="terms-line">
      <dt className="term">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Mark({ before }: { before: boolean }) {
  return <span className={before ? 'mark' : 'mark mark-new'}>{before ? 'allowed before' : 'new'}</span>
}

function howLong(client: Client): string {
  if (!mayRefresh(client)) return `${inWords(client.accessTokenTtl)}. After that it has to ask again.`
  return `Until you take it back under Connected apps, and ${inWords(grantLifetime(client))} at most. If it stays away for ${inWords(client.refreshTokenIdleTtl)}, it ends sooner.`
}
