import { PaperStack } from '#app/_shopfront/paper-stack.tsx'
import { money } from '#shop/money'
import { FINISHES, PRINT_SIZES } from '#shop/print-size'
import { settledCents } from '#shop/settlement'
import type { Order, OrderItem } from '#storage/orders'

const WHY: Record<string, string> = {
  gone: 'Not printed: this photo was no longer in your vault.',
  unreadable: 'Not printed: the file in your vault could not be read as a picture.',
}

export function OrderLines({ order, pictures }: { order: Order; pictures: boolean }) {
  const goods = order.items.reduce((sum, item) => sum + item.quantity * item.unitCents, 0)
  const shipping = order.totalCents - goods
  const settled = settledCents(order)
  return (
    <section aria-label="What was ordered">
      <ul>
        {order.items.map((item) => (
          <Line key={item.id} item={item} picture={pictures && item.problem === ''} />
        ))}
      </ul>
      <dl className="mt-4 grid grid-cols-[1fr_auto] gap-y-1">
        <dt>Post and packing</dt>
        <dd className="text-right">{shipping === 0 ? 'free' : money(shipping)}</dd>
        <dt className="text-lg font-extrabold">
          {settled === order.totalCents ? 'Total' : 'Total, for what was printed'}
        </dt>
        <dd className="text-right text-lg font-extrabold">{money(settled)}</dd>
      </dl>
    </section>
  )
}

function Line({ item, picture }: { item: OrderItem; picture: boolean }) {
  const lost = item.problem !== ''
  const cents = item.quantity * item.unitCents
  return (
    <li className="grid grid-cols-[4.5rem_1fr_auto] gap-x-5 border-b border-rule py-4">
      <div className="row-span-3">
        <PaperStack item={item} picture={picture} />
      </div>
      <span className="text-lg leading-snug font-bold">{item.title || 'Untitled'}</span>
      <span className={`text-lg ${lost ? 'line-through decoration-2' : ''}`}>{money(cents)}</span>
      <span className="col-start-2 text-soft">
        {item.quantity} {item.quantity === 1 ? 'print' : 'prints'}, {PRINT_SIZES[item.size].name} cm,{' '}
        {FINISHES[item.finish].toLowerCase()}
      </span>
      {lost && (
        <span className="col-span-2 col-start-2 mt-1 font-semibold text-alarm">
          {WHY[item.problem] ?? WHY.unreadable}
        </span>
      )}
    </li>
  )
}
