import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { staleForm } from '#app/stale-form.ts'
import { photo } from '#cloudvault/photos'
import { isTrouble } from '#cloudvault/trouble'
import { shopperOf } from '#session/shopper'
import { readQuantity } from '#shop/price'
import { isFinish, isPrintSize } from '#shop/print-size'
import { addToBasket } from '#storage/basket'

/** Title and pixels come from the vault, not from the form: they decide the crop and the warning. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) return staleForm('/photos')
  const shopper = await shopperOf(request)
  if (!shopper) return seeOther('/photos')
  const photoId = form.get('photo_id') ?? ''
  const page = `/photos/${encodeURIComponent(photoId)}`
  const size = form.get('size')
  const finish = form.get('finish')
  const quantity = readQuantity(form.get('quantity'))
  if (!isPrintSize(size) || !isFinish(finish) || quantity === null) return seeOther(`${page}?check=1`)
  try {
    const { id, title, width, height } = await photo(shopper.id, photoId)
    const added = await addToBasket(shopper.id, { photoId: id, title, width, height, size, finish, quantity })
    if (!added) return seeOther(`${page}?check=full`)
  } catch (error) {
    if (isTrouble(error)) return seeOther(page) // that page knows the words for it
    throw error
  }
  return seeOther(`/photos?${new URLSearchParams({ album: form.get('album') ?? '', added: photoId })}`)
}
