import { type ByHand, MOVES } from '#labs/by-hand'
import type { Hand } from '#labs/hands'
import { CopyButton } from '../../../copy-button.tsx'
import { MoveButton } from './move-button.tsx'

const USUALLY = 'Play her yourself: open this link in the first window, sign in as Alice and approve. Or let her do it.'

type Props = { byHand: ByHand; hand: Hand; csrf: string }

/** Alice: the link that she gets, to be followed in the first window, and the buttons that let her act. */
export function Victim({ byHand, hand, csrf }: Props) {
  const hers = byHand.moves.filter((name) => MOVES[name].who === 'Alice')
  if (hers.length === 0) return null
  return (
    <section aria-labelledby="alice">
      <h2 id="alice" className="annex-section text-heading">
        Alice
      </h2>
      {byHand.link && (
        <>
          <p className="mt-3">{byHand.follow ?? USUALLY}</p>
          <p className="console-link value">
            <a href={hand.link} target="_blank" rel="noreferrer">
              {hand.link}
            </a>
          </p>
          <CopyButton value={hand.link} what="the link" />
        </>
      )}
      <div className="console-buttons mt-4">
        {hers.map((name) => (
          <MoveButton key={name} slug={hand.slug} csrf={csrf} name={name} />
        ))}
      </div>
    </section>
  )
}
