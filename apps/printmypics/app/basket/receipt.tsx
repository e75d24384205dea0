import { money } from '#shop/money'
import { FREE_SHIPPING_FROM_CENTS, type Price, SHIPPING_CENTS } from '#shop/price'

/** The till roll. The rule for the post is printed on it. */
export function Receipt({ price }: { price: Price }) {
  const missing = FREE_SHIPPING_FROM_CENTS - price.goodsCents
  return (
    <div className="till-roll">
      <dl className="grid grid-cols-[1fr_auto] gap-y-2">
        <dt>
          {price.prints} {price.prints === 1 ? 'print' : 'prints'}
        </dt>
        <dd className="text-right">{money(price.goodsCents)}</dd>
        <dt>Post and packing</dt>
        <dd className="text-right">{price.shippingCents === 0 ? 'free' : money(price.shippingCents)}</dd>
        <dt className="mt-2 border-t-2 border-dashed border-edge pt-3 text-xl font-extrabold">Total</dt>
        <dd className="mt-2 text-right border-t-2 border-dashed border-edge pt-3 text-xl font-extrabold">
          {money(price.totalCents)}
        </dd>
      </dl>
      <p className="mt-3 text-sm text-soft">
        {missing > 0
          ? `${money(SHIPPING_CENTS)} for the post, free from ${money(FREE_SHIPPING_FROM_CENTS)}: ${money(missing)} to go.`
          : `Orders from ${money(FREE_SHIPPING_FROM_CENTS)} travel for nothing.`}
      </p>
    </div>
  )
}
