import { Notice } from '#app/_shopfront/notice.tsx'
import { Wordmark } from '#app/_shopfront/wordmark.tsx'
import { attempt } from '#cloudvault/attempt'
import { photos } from '#cloudvault/photos'
import { csrfForPage } from '#session/csrf'
import { MOST_PRINTS, priceOf } from '#shop/price'
import { basketOf } from '#storage/basket'
import { type KioskVisit, ownerOfVisit, touchVisit } from '#storage/kiosk-visits'
import { boothAddress } from './booth-address.ts'
import { BoothButton } from './booth-button.tsx'
import { BoothPhoto } from './booth-photo.tsx'
import { StillThere } from './still-there.tsx'
import { Tray } from './tray.tsx'
import { Unavailable } from './unavailable.tsx'

/** What fits a screen without making a thumb wander. */
const A_STRIP = 12

type Props = { visit: KioskVisit; cursor: string | undefined; word: string | undefined }

/** The customer's photos: a touch is a print. */
export async function Choosing({ visit, cursor, word }: Props) {
  if (cursor) await touchVisit(visit.id)
  const found = await attempt(photos(visit.shopperId, { cursor, limit: A_STRIP }))
  if (!found.answer) return <Unavailable trouble={found.trouble} />
  const [basket, owner, csrf] = await Promise.all([basketOf(visit.shopperId), ownerOfVisit(visit), csrfForPage()])
  const wanted = new Map(basket.map((item) => [item.photoId, item.quantity]))
  const { photos: strip, nextCursor } = found.answer
  return (
    <div className="booth-screen">
      <header className="booth-top booth-top-stays">
        <Wordmark />
        <BoothButton action="/kiosk/finish" look="quiet">
          Finish
        </BoothButton>
      </header>
      <h1 className="booth-title">Which ones shall we print?</h1>
      <p className="booth-promise">
        {owner && <b className="text-ink">Hello, {owner}. </b>}
        Touch a photo for a print, 10 × 15 cm, glossy. Touch it again for another.
      </p>
      {word === 'nothing-chosen' && <Notice title="Nothing is chosen yet" />}
      {word === 'changed' && <Notice title="The sum has changed. Please look again before you order." />}
      {word === 'full' && (
        <Notice
          title={`That is all one order can hold: ${MOST_PRINTS} prints. Order these, then start again for more.`}
        />
      )}
      {strip.length === 0 && <p className="text-xl">There are no photos here.</p>}
      <ul className="booth-photos">
        {strip.map((photo) => (
          <BoothPhoto key={photo.id} photo={photo} wanted={wanted.get(photo.id) ?? 0} csrf={csrf} cursor={cursor} />
        ))}
      </ul>
      <nav aria-label="More photos" className="booth-keys">
        {cursor && (
          <a href="/kiosk" className="key key-quiet booth-key">
            Back to the first photos
          </a>
        )}
        {nextCursor && (
          <a href={boothAddress(nextCursor)} className="key key-quiet booth-key">
            More photos
          </a>
        )}
      </nav>
      <Tray price={priceOf(basket, { pickedUp: true })} />
      <StillThere csrf={csrf} />
    </div>
  )
}
