import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { attempt } from '#cloudvault/attempt'
import { photo } from '#cloudvault/photos'
import { visitOf } from '#session/kiosk'
import { MOST_OF_ONE } from '#shop/price'
import { addToBasket, basketOf, changeQuantity, removeFromBasket } from '#storage/basket'
import { touchVisit } from '#storage/kiosk-visits'
import { boothAddress } from '../booth-address.ts'
import { BOOTH_PRINT } from '../booth-print.ts'

/** One more print of a photo, or one fewer. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) return seeOther('/kiosk?word=form-expired')
  const visit = await visitOf(request)
  if (visit?.status !== 'connected') return seeOther('/kiosk')
  const photoId = form.get('photo_id') ?? ''
  await touchVisit(visit.id)
  if (form.get('change') === 'fewer') await oneFewer(visit.shopperId, photoId)
  else if (!(await oneMore(visit.shopperId, photoId))) return seeOther('/kiosk?word=full')
  return seeOther(boothAddress(form.get('cursor'), photoId))
}

/** The photo's name and size come from the vault, never from the form. False: the tray is full. */
async function oneMore(shopperId: string, photoId: string): Promise<boolean> {
  const lying = (await basketOf(shopperId)).find((item) => item.photoId === photoId)
  if (lying) {
    const oneMore = Math.min(lying.quantity + 1, MOST_OF_ONE)
    return (await changeQuantity(shopperId, lying.id, oneMore)) !== 'full'
  }
  const found = await attempt(photo(shopperId, photoId))
  if (!found.answer) return true // the page that follows says why
  const { title, width, height } = found.answer
  return addToBasket(shopperId, { photoId, title, width, height, ...BOOTH_PRINT, quantity: 1 })
}

async function oneFewer(shopperId: string, photoId: string): Promise<void> {
  const lying = (await basketOf(shopperId)).find((item) => item.photoId === photoId)
  if (!lying) return
  if (lying.quantity > 1) await changeQuantity(shopperId, lying.id, lying.quantity - 1)
  else await removeFromBasket(shopperId, lying.id)
}
