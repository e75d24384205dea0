import { Wordmark } from '#app/_shopfront/wordmark.tsx'
import { csrfForPage } from '#session/csrf'
import { money } from '#shop/money'
import { orderNumber } from '#shop/order-number'
import { type KioskVisit, orderOfVisit } from '#storage/kiosk-visits'
import { BoothButton } from './booth-button.tsx'
import { StillThere } from './still-there.tsx'

/** The number to say at the counter, and how the booth will forget. */
export async function Receipt({ visit }: { visit: KioskVisit }) {
  const [order, csrf] = await Promise.all([orderOfVisit(visit), csrfForPage()])
  const prints = order?.items.reduce((sum, item) => sum + item.quantity, 0) ?? 0
  return (
    <div className="booth-screen">
      <header className="booth-top">
        <Wordmark />
      </header>
      <h1 className="booth-title">Thank you. Your prints are on their way</h1>
      {order && (
        <div className="till-roll booth-receipt">
          <p>Say this number at the counter</p>
          <p className="booth-number">{orderNumber(order.number)}</p>
          <p>
            {prints} {prints === 1 ? 'print' : 'prints'}, 10 × 15 cm, glossy: <b>{money(order.totalCents)}</b>, paid
            there. Give us about five minutes.
          </p>
        </div>
      )}
      <p className="booth-promise">
        The press fetches your originals now. As soon as they are printed, and after half an hour at the latest, our
        permission goes back to CloudVault. Photos that could not be had by then are not printed, and not paid for.
      </p>
      <div className="booth-keys">
        <BoothButton action="/kiosk/finish">Finish</BoothButton>
      </div>
      <StillThere csrf={csrf} />
    </div>
  )
}
