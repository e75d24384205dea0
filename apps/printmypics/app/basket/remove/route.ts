import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { staleForm } from '#app/stale-form.ts'
import { shopperOf } from '#session/shopper'
import { removeFromBasket } from '#storage/basket'

export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) return staleForm('/basket')
  const shopper = await shopperOf(request)
  if (shopper) await removeFromBasket(shopper.id, form.get('item') ?? '')
  return seeOther('/basket')
}
