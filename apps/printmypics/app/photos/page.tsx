import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Notice } from '#app/_shopfront/notice.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { Rail } from '#app/_shopfront/rail.tsx'
import { VaultTrouble } from '#app/_shopfront/vault-trouble.tsx'
import { attempt } from '#cloudvault/attempt'
import { isSwitchedOn } from '#holds/slow'
import { currentShopper } from '#session/shopper'
import { basketOf } from '#storage/basket'
import { findConnection } from '#storage/connections'
import { Albums } from './albums.tsx'
import { ContactSheet } from './contact-sheet.tsx'
import { frameOf } from './frame.ts'
import { readAsked, shelfOf } from './shelf.ts'

export const metadata: Metadata = { title: 'Your photos' }
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Photos({ searchParams }: Props) {
  const query = await searchParams
  const shopper = await currentShopper()
  if (!shopper) return <Closed tag="not-connected" />
  const connection = await findConnection(shopper.id)
  if (!connection) return <Closed tag="not-connected" />
  if (connection.takenBackAt) return <Closed tag="taken-back" />

  const asked = readAsked(query)
  const [found, basket] = await Promise.all([attempt(shelfOf(shopper.id, asked)), basketOf(shopper.id)])
  if (!found.answer) return <Closed tag={found.trouble} />
  const shelf = found.answer
  const chosen = Object.fromEntries(basket.map((item) => [item.photoId, 0]))
  for (const item of basket) chosen[item.photoId] = (chosen[item.photoId] ?? 0) + item.quantity
  const added = basket.find((item) => item.photoId === query.added)

  return (
    <PageFrame
      title="Which ones shall we print?"
      aside={`The contact sheet of ${connection.ownerName || 'your vault'}.`}
    >
      {isSwitchedOn((await headers()).get('cookie')) && <Rail current={9} />}
      {added && (
        <div className="mb-8">
          <Notice title={`“${added.title || 'Untitled'}” is in the basket`}>
            <p>
              <a href="/basket" className="link">
                Go to the basket
              </a>{' '}
              or choose another photo.
            </p>
          </Notice>
        </div>
      )}
      {query.again && <Stale />}
      <Albums albums={shelf.albums} albumId={asked.albumId} />
      {shelf.photos.length === 0 ? (
        <NothingHere album={asked.albumId !== undefined} />
      ) : (
        <ContactSheet
          key={`${asked.albumId} ${asked.cursor}`}
          frames={shelf.photos.map(frameOf)}
          nextCursor={shelf.nextCursor}
          asked={asked}
          chosen={chosen}
        />
      )}
    </PageFrame>
  )
}

function Closed({ tag }: { tag: Parameters<typeof VaultTrouble>[0]['tag'] }) {
  return (
    <PageFrame title="Your photos">
      <VaultTrouble tag={tag} retry="/photos" />
    </PageFrame>
  )
}

function Stale() {
  return (
    <div className="mb-8">
      <Notice title="That form had been lying around too long">
        <p>Your browser has a new one now. Please choose the photo once more.</p>
      </Notice>
    </div>
  )
}

function NothingHere({ album }: { album: boolean }) {
  return (
    <div className="max-w-xl py-8">
      <p className="text-xl font-bold">{album ? 'This album is empty' : 'The vault is empty'}</p>
      <p className="mt-2 text-soft">
        {album
          ? 'Look at another album, or put photos into this one at CloudVault.'
          : 'Put some photos into CloudVault; they appear here the moment you come back.'}
      </p>
    </div>
  )
}
