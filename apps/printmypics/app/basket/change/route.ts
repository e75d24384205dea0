import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { staleForm } from '#app/stale-form.ts'
import { shopperOf } from '#session/shopper'
import { readQuantity } from '#shop/price'
import { changeQuantity } from '#storage/basket'

export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) return staleForm('/basket')
  const shopper = await shopperOf(request)
  const quantity = readQuantity(form.get('quantity'))
  const id = form.get('item') ?? ''
  if (quantity === null) return seeOther(`/basket?check=${encodeURIComponent(id)}`)
  const outcome = shopper && (await changeQuantity(shopper.id, id, quantity))
  return seeOther(outcome === 'full' ? '/basket?full=1' : '/basket')
}
