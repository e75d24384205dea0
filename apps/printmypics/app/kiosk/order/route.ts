import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { sendToPress } from '#fulfilment/queue'
import { visitOf } from '#session/kiosk'
import { noteOrdered } from '#storage/kiosk-visits'
import { placeOrder } from '#storage/orders'
import { AT_THE_COUNTER } from '../booth-print.ts'

/** "Print at the counter". The visit is the form's own key: pressed five times, it is one order. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) return seeOther('/kiosk?word=form-expired')
  const visit = await visitOf(request)
  if (visit?.status !== 'connected') return seeOther('/kiosk')
  const placed = await placeOrder({
    shopperId: visit.shopperId,
    placedKey: visit.id,
    address: AT_THE_COUNTER,
    shownCents: Number(form.get('shown_cents')),
    pickedUp: true,
  })
  if (placed.kind === 'empty') return seeOther('/kiosk?word=nothing-chosen')
  if (placed.kind === 'too-many') return seeOther('/kiosk?word=full')
  if (placed.kind === 'changed') return seeOther('/kiosk?word=changed')
  await noteOrdered(visit.id)
  if (placed.kind === 'placed') await sendToPress(placed.orderId)
  return seeOther('/kiosk')
}

export function GET(): Response {
  return seeOther('/kiosk')
}
