import Link from 'next/link'
import type { Sentence } from '#inspector/owners-story'
import { choose } from './address.ts'

type Props = { sentences: readonly Sentence[]; chosen: string | null }

/** What the owner saw, and in the margin what she could not see. */
export function OwnersStory({ sentences, chosen }: Props) {
  return (
    <ol className="story">
      {sentences.map(({ id, words, seen }) => (
        <li key={id} data-seen={seen ? 'yes' : 'no'}>
          <Link
            data-hop
            href={choose({ message: id, view: 'story' })}
            prefetch={false}
            scroll={false}
            aria-current={id === chosen ? 'true' : undefined}
          >
            {words}
          </Link>
        </li>
      ))}
    </ol>
  )
}
