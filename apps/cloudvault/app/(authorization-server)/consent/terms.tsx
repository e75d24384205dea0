import type { ReactNode } from 'react'
import { type Client, grantLifetime, mayRefresh } from '#oauth/client'
import { sentenceFor } from '#oauth/scope'
import type { SignedIn } from '#session/current-owner'
import { Asker } from './asker.tsx'
import { ContactStrip } from './contact-strip.tsx'
import { inWords } from './in-words.ts'
import { outOfReach, reachOf } from './reach.ts'
import type { Stakes } from './stakes.ts'

type Props = {
  client: Client
  scope: readonly string[]
  signedIn: SignedIn
  stakes: Stakes
  /** Who the owner is here, with the way to be somebody else. */
  knownAs: ReactNode
  /** What happens after the answer. */
  then: { term: string; what: ReactNode }
}

/** Who, what, how long, what not, as whom and what then: the lines of one catalogue card. */
export function Terms({ client, scope, signedIn, stakes, knownAs, then }: Props) {
  const { holdings, latest, consented } = stakes
  const returning = scope.some((word) => consented.includes(word))
  return (
    <dl className="terms neatline">
      <Line term="Who asks">
        <Asker client={client} />
      </Line>
      <Line term="It would be able to">
        <ul className="grid gap-3">
          {scope.map((word) => (
            <li key={word} className="grid">
              <span className="font-[550]">
                {sentenceFor(word)}
                {returning && <Mark before={consented.includes(word)} />}
              </span>
              <span className="text-graphite">{reachOf(word, holdings, signedIn)}</span>
              {word === 'read_photos' && <ContactStrip photos={latest} />}
            </li>
          ))}
        </ul>
      </Line>
      <Line term="For how long">{howLong(client)}</Line>
      <Line term="It would not be able to">
        <ul className="grid gap-1">
          {outOfReach(scope).map((sentence) => (
            <li key={sentence} className="crossed">
              {sentence}
            </li>
          ))}
        </ul>
      </Line>
      <Line term="It would know you as">{knownAs}</Line>
      <Line term={then.term}>{then.what}</Line>
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
