import { placeAllAgain } from '#storage/orders'
import { sendToPress } from './queue.ts'

/** The vault is connected again: what waited for permission goes to the press, without anyone asking for it twice. */
export async function resumeOrders(shopperId: string): Promise<void> {
  for (const id of await placeAllAgain(shopperId)) await sendToPress(id)
}
