import { money } from '#shop/money'
import type { Price } from '#shop/price'
import { BoothButton } from './booth-button.tsx'

/** What has been chosen, always in sight. */
export function Tray({ price }: { price: Price }) {
  if (price.prints === 0) return null
  return (
    <section aria-label="Your prints" className="booth-tray">
      <p role="status">
        <b>
          {price.prints} {price.prints === 1 ? 'print' : 'prints'}, {money(price.totalCents)}
        </b>{' '}
        <span>paid at the counter</span>
      </p>
      <BoothButton action="/kiosk/order" fields={{ shown_cents: String(price.totalCents) }}>
        Print at the counter
      </BoothButton>
    </section>
  )
}
