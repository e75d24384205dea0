import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { sendToPress } from '#fulfilment/queue'
import { shopperOf } from '#session/shopper'
import { placeAgain } from '#storage/orders'

type Place = { params: Promise<{ id: string }> }

/** The shopper need not wait for the next round. A press that has the order already keeps it. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const { id } = await params
  const page = `/orders/${encodeURIComponent(id)}`
  const form = await readForm(request)
  const shopper = await shopperOf(request)
  if (form && shopper && (await placeAgain(shopper.id, id))) await sendToPress(id)
  return seeOther(page)
}
