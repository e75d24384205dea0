import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { currentShopper } from '#session/shopper'
import { orderNumber } from '#shop/order-number'
import { findConnection, isOpen } from '#storage/connections'
import { findOrder } from '#storage/orders'
import { OrderLines } from './order-lines.tsx'
import { OrderNews } from './order-news.tsx'
import { PressProgress } from './press-progress.tsx'
import { WatchThePress } from './watch-the-press.tsx'

export const metadata: Metadata = { title: 'Order' }
type Props = { params: Promise<{ id: string }> }

export default async function OrderPage({ params }: Props) {
  const shopper = await currentShopper()
  const order = shopper && (await findOrder(shopper.id, (await params).id))
  if (!order) notFound()
  const pictures = order.status !== 'vault-away' && isOpen(await findConnection(shopper.id))
  const moving = order.status === 'placed' || order.status === 'printing' || order.status === 'vault-away'
  return (
    <PageFrame
      title={<span className="block">Order {orderNumber(order.number)}</span>}
      aside={`Placed on ${order.createdAt.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC.`}
    >
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-14">
        <div className="flex flex-col gap-8">
          <PressProgress order={order} />
          <OrderNews order={order} />
          {moving && <WatchThePress id={order.id} status={order.status} printedPages={order.printedPages} />}
          <OrderLines order={order} pictures={pictures} />
        </div>
        <address className="sheet not-italic">
          <h2 className="mb-3 text-lg">Goes to</h2>
          {order.name}
          <br />
          {order.street}
          <br />
          {order.postcode} {order.city}
          <br />
          {order.country}
        </address>
      </div>
    </PageFrame>
  )
}
