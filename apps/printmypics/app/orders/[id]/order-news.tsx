import { Button, ButtonLink } from '#app/_shopfront/button.tsx'
import { ConnectButton } from '#app/_shopfront/connect-button.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { csrfForPage } from '#session/csrf'
import type { Order } from '#storage/orders'

/** What the shop would say over the counter about this order, now. */
export function OrderNews({ order }: { order: Order }) {
  const missing = order.items.some((item) => item.problem !== '')
  switch (order.status) {
    case 'placed':
      return (
        <Notice title="In line for the press">
          <p>When it is free we fetch your originals from CloudVault. You can close this page; the order is kept.</p>
        </Notice>
      )
    case 'printing':
      return (
        <Notice title="On the press">
          <p>Your originals come out of CloudVault one by one and are cut to their paper.</p>
        </Notice>
      )
    case 'ready':
      return (
        <Notice title={missing ? 'Printed, with a gap' : 'Printed and trimmed'}>
          <p>
            {missing
              ? 'Not every photo could be printed. Below is which one and why; you do not pay for it.'
              : 'This is what went to the press: every print at its true size, with bleed and crop marks.'}
          </p>
          <div>
            <ButtonLink href={`/orders/${order.id}/print.pdf`}>See the print file (PDF)</ButtonLink>
          </div>
        </Notice>
      )
    case 'permission-needed':
      return (
        <Notice tone="trouble" title="We need your permission again">
          <p>
            When the press was free, CloudVault told us that our permission had been taken back, so we fetched nothing.
            The order is kept just as it is. Reconnect, and printing goes on by itself.
          </p>
          <ConnectButton returnTo={`/orders/${order.id}`} />
        </Notice>
      )
    case 'vault-away':
      return (
        <Notice tone="trouble" title="CloudVault does not answer">
          <p>
            {order.problem === 'vault-refused'
              ? 'It answered something we cannot work with. If you allowed less than both permissions, reconnect; otherwise we try again by ourselves.'
              : 'We could not fetch your originals. The order is safe; we try again by ourselves, a little later each time.'}
          </p>
          <div className="flex flex-wrap gap-4">
            <TryAgain order={order} />
            {order.problem === 'vault-refused' && <ConnectButton returnTo={`/orders/${order.id}`} />}
          </div>
        </Notice>
      )
    case 'failed':
      return (
        <Notice
          tone="trouble"
          title={order.problem === 'nothing-to-print' ? 'There was nothing left to print' : 'Our press jammed'}
        >
          <p>
            {order.problem === 'nothing-to-print'
              ? 'None of these photos could be had from CloudVault any more; below is why. You owe us nothing.'
              : 'That is our fault, not yours and not CloudVault’s. You owe us nothing until it is printed.'}
          </p>
          <TryAgain order={order} />
        </Notice>
      )
  }
}

async function TryAgain({ order }: { order: Order }) {
  return (
    <form method="post" action={`/orders/${order.id}/try-again`}>
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      <Button look="quiet">Try again now</Button>
    </form>
  )
}
