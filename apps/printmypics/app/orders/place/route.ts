import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { staleForm } from '#app/stale-form.ts'
import { sendToPress } from '#fulfilment/queue'
import { forgetDraft, keepDraft } from '#session/address-draft'
import { shopperOf } from '#session/shopper'
import { readAddress } from '#shop/address'
import { placeOrder } from '#storage/orders'
import { isUuid } from '#storage/uuid'

/** One press or five, one order: they all end at its page. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) return staleForm('/basket')
  const shopper = await shopperOf(request)
  const placedKey = form.get('placed_key')
  if (!shopper || !isUuid(placedKey)) return seeOther('/basket')
  const typed = Object.fromEntries(form)
  const answer = readAddress(typed)
  if (!answer.ok) return seeOther('/basket?check=address#delivery', [keepDraft(typed)])
  const shownCents = Number(form.get('shown_cents'))
  const placed = await placeOrder({ shopperId: shopper.id, placedKey, address: answer.address, shownCents })
  if (placed.kind === 'empty') return seeOther('/basket')
  if (placed.kind === 'too-many') return seeOther('/basket?full=1', [keepDraft(typed)])
  if (placed.kind === 'changed') return seeOther('/basket?changed=1', [keepDraft(typed)])
  if (placed.kind === 'placed') await sendToPress(placed.orderId, { later: true })
  return seeOther(`/orders/${placed.orderId}`, [forgetDraft()])
}
