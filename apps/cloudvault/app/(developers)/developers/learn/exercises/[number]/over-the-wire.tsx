import { configuration } from '#configuration'
import { exerciseClientOf } from '#learn/exercise-client'
import { readLog } from '#storage/request-log'
import { asDeveloperSees } from '#wire/for-developers'
import type { Message } from '#wire/message'
import { Said } from '../../said.tsx'
import { wordsHere } from '../../words-here.ts'

const MOST = 8

/** The newest messages of this learner's own exercise client, as CloudVault recorded them. */
export async function OverTheWire({ learnerHash }: { learnerHash: string | null }) {
  if (!learnerHash || configuration().mode === 'live') return null
  const kept = await readLog(exerciseClientOf(learnerHash).clientId, MOST)
  const messages = kept.map((content): Message => asDeveloperSees(JSON.parse(content)))
  if (messages.length === 0) return null
  const { wire, newest } = (await wordsHere()).words.oneExercise
  return (
    <section aria-labelledby="wire" className="annex-section">
      <h2 id="wire" className="text-heading">
        {wire}
      </h2>
      <p className="mt-3 max-w-prose text-graphite">
        <Said words={newest} count={messages.length} />
      </p>
      <ol className="mt-4 grid gap-y-3">
        {messages.map(({ id, method, url, status, annotations }) => (
          <li key={id} className="border-t border-rule pt-3">
            <p className="value wrap-anywhere">
              {method} {new URL(url).pathname}, {status}
            </p>
            {[...new Map(annotations.map((one) => [one.words, one])).values()].map(({ words, cites }) => (
              <p key={words} className="text-note text-graphite wrap-anywhere">
                {words} <cite>{cites}</cite>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
