import type { Metadata } from 'next'
import { ButtonLink } from '#app/_shopfront/button.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { currentShopper } from '#session/shopper'
import { money } from '#shop/money'
import { orderNumber } from '#shop/order-number'
import { settledCents } from '#shop/settlement'
import { type Order, type OrderStatus, ordersOf } from '#storage/orders'

export const metadata: Metadata = { title: 'Your orders' }

const IN_A_WORD: Record<OrderStatus, string> = {
  placed: 'In line for the press',
  printing: 'On the press',
  ready: 'Ready',
  'permission-needed': 'Waiting for your permission',
  'vault-away': 'Waiting for CloudVault',
  failed: 'Not printed',
}

export default async function Orders() {
  const shopper = await currentShopper()
  const orders = shopper ? await ordersOf(shopper.id) : []
  if (orders.length === 0) {
    return (
      <PageFrame title="Your orders" aside="None yet; the drying rack is empty.">
        <ButtonLink href="/photos">Choose photos</ButtonLink>
      </PageFrame>
    )
  }
  return (
    <PageFrame title="Your orders">
      <ul className="flex flex-col gap-4">
        {orders.map((order) => (
          <Docket key={order.id} order={order} />
        ))}
      </ul>
    </PageFrame>
  )
}

/** One docket on the spike. */
function Docket({ order }: { order: Order }) {
  const prints = order.items.reduce((sum, item) => sum + item.quantity, 0)
  const titles = order.items.map((item) => item.title || 'Untitled').join(', ')
  const waits = order.status !== 'ready' && order.status !== 'placed' && order.status !== 'printing'
  return (
    <li>
      <a href={`/orders/${order.id}`} className="docket">
        <span className="text-xl font-extrabold [font-stretch:82%]">{orderNumber(order.number)}</span>
        <span className="min-w-0">
          <span className="block truncate">{titles}</span>
          <span className="block text-sm text-soft">
            {prints} {prints === 1 ? 'print' : 'prints'},{' '}
            {order.createdAt.toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })}
          </span>
        </span>
        <span className={`font-semibold ${waits ? 'text-alarm' : ''}`}>{IN_A_WORD[order.status]}</span>
        <span className="text-lg font-bold sm:text-right">{money(settledCents(order))}</span>
      </a>
    </li>
  )
}
