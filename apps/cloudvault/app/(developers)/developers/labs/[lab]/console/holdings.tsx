import { type ByHand, MOVES, type Move } from '#labs/by-hand'
import type { Hand, Held } from '#labs/hands'
import { LookForMore } from './look-for-more.tsx'
import { MoveButton } from './move-button.tsx'

const NAMES: Record<Held['kind'], string> = {
  code: 'Code',
  verifier: 'Verifier',
  access_token: 'Access token',
  refresh_token: 'Refresh token',
  session: 'Session id',
  question: 'Authorization request',
  answer: 'Authorization response',
  link: 'Link',
}

type Props = { byHand: ByHand; hand: Hand; csrf: string }

/** What Mallory can do by herself, and what she holds, newest first, with what she can do with each. */
export function Holdings({ byHand, hand, csrf }: Props) {
  const byHerself = byHand.moves.filter((name) => {
    const { who, with: needs }: Move = MOVES[name]
    return who === 'Mallory' && !needs
  })
  return (
    <section aria-labelledby="holds">
      <h2 id="holds" className="annex-section text-heading">
        What you hold
      </h2>
      {byHerself.length > 0 && (
        <div className="console-buttons mt-3">
          {byHerself.map((name) => (
            <MoveButton key={name} slug={hand.slug} csrf={csrf} name={name} />
          ))}
        </div>
      )}
      {hand.holds.length === 0 && <p className="mt-3 text-graphite">Nothing yet.</p>}
      <ol className="console-holds">
        {hand.holds.toReversed().map(({ kind, value, from }, nth) => (
          <li key={value}>
            <h3>
              {NAMES[kind]} <span className="text-note text-graphite">from {from}</span>
            </h3>
            <p className="value">{value}</p>
            <div className="console-buttons">
              {movesWith(byHand, kind).map((name) => (
                <MoveButton
                  key={name}
                  slug={hand.slug}
                  csrf={csrf}
                  name={name}
                  value={value}
                  about={`${NAMES[kind]} ${hand.holds.length - nth}`}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <LookForMore slug={hand.slug} />
    </section>
  )
}

function movesWith({ moves }: ByHand, kind: Held['kind']) {
  return moves.filter((name) => {
    const { with: needs }: Move = MOVES[name]
    return needs === kind
  })
}
