import type { Order, OrderStatus } from '#storage/orders'

const STATIONS = ['Ordered', 'On the press', 'Ready'] as const
const REACHED: Record<OrderStatus, number> = {
  placed: 0,
  'permission-needed': 0,
  'vault-away': 0,
  failed: 0,
  printing: 1,
  ready: 2,
}

/** Where the job is, as stations on a line; while it prints, how many prints lie in the tray. */
export function PressProgress({ order }: { order: Order }) {
  const reached = REACHED[order.status]
  const prints = order.items.reduce((sum, item) => sum + item.quantity, 0)
  return (
    <div>
      <ol className="stations">
        {STATIONS.map((station, n) => (
          <li key={station} data-reached={n <= reached} aria-current={n === reached ? 'step' : undefined}>
            {station}
          </li>
        ))}
      </ol>
      {order.status === 'printing' && (
        <div className="mt-6">
          <label htmlFor="tray" className="mb-2 block font-semibold">
            {order.printedPages} of {prints} {prints === 1 ? 'print' : 'prints'} in the tray
          </label>
          <progress id="tray" className="tray" value={order.printedPages} max={prints} />
        </div>
      )}
    </div>
  )
}
