import type { Metadata } from 'next'
import { ButtonLink } from '#app/_shopfront/button.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { csrfForPage } from '#session/csrf'
import { currentShopper } from '#session/shopper'
import { MOST_PRINTS, priceOf } from '#shop/price'
import { basketOf } from '#storage/basket'
import { findConnection, isOpen } from '#storage/connections'
import { BasketLine } from './basket-line.tsx'
import { Delivery } from './delivery.tsx'
import { EmptyBasket } from './empty-basket.tsx'
import { Receipt } from './receipt.tsx'

export const metadata: Metadata = { title: 'Basket' }
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Basket({ searchParams }: Props) {
  const { check, changed, again, full } = await searchParams
  const shopper = await currentShopper()
  const items = shopper ? await basketOf(shopper.id) : []
  if (items.length === 0) return <EmptyBasket />
  const price = priceOf(items)
  const csrf = await csrfForPage()
  const vaultIsOpen = shopper !== null && isOpen(await findConnection(shopper.id))
  const prints = `${price.prints} ${price.prints === 1 ? 'print' : 'prints'}`

  return (
    <PageFrame title="Your basket" aside={`${prints}, waiting for the press.`}>
      {changed && (
        <div className="mb-8">
          <Notice title="Your basket changed since you looked">
            <p>Another tab was busy. This is how it stands now; please look once more before you order.</p>
          </Notice>
        </div>
      )}
      {(full || price.prints > MOST_PRINTS) && (
        <div className="mb-8">
          <Notice title="That is more than one order can hold" tone="trouble">
            <p>
              We print up to {MOST_PRINTS} photos at a time. Order these first, or take some out; the rest can follow.
            </p>
          </Notice>
        </div>
      )}
      {again && (
        <div className="mb-8">
          <Notice title="That form had been lying around too long">
            <p>Nothing was changed. Your browser has a fresh one now; please press again.</p>
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_25rem] lg:gap-14">
        <div>
          <ul className="flex flex-col gap-8">
            {items.map((item) => (
              <BasketLine key={item.id} item={item} csrf={csrf} wrong={check === item.id} picture={vaultIsOpen} />
            ))}
          </ul>
          <p className="mt-8">
            <ButtonLink href="/photos" look="quiet">
              Choose more photos
            </ButtonLink>
          </p>
        </div>
        <div className="flex flex-col gap-8">
          <Receipt price={price} />
          <Delivery csrf={csrf} price={price} check={check === 'address'} name={shopper?.name ?? ''} />
        </div>
      </div>
    </PageFrame>
  )
}
