import { isTrouble, type Trouble } from '#cloudvault/trouble'
import { type Press, takeToPress } from '#storage/press'
import { preparePrint, UnreadablePhoto } from './prepare-print.ts'
import { hasPrintFile, writePrintFile } from './print-file.ts'
import { clearWorkbench } from './print-store.ts'

/**
 * One order, from the vault to the print file. Any number of presses may try, and any of them may die at any line:
 * the lock lets one work, what is already on the workbench is not fetched again, and the file appears whole or not at all.
 */
export async function printOrder(orderId: string, { lastTry = false } = {}): Promise<void> {
  const press = await takeToPress(orderId)
  if (!press) return
  try {
    await print(press)
  } catch (error) {
    if (isTrouble(error)) return await waitForVault(press, error)
    await press.finish(lastTry ? 'failed' : 'placed', lastTry ? 'press' : '')
    throw error // pg-boss tries again, later each time
  } finally {
    await press.release()
  }
}

async function print(press: Press): Promise<void> {
  const { order } = press
  if (await hasPrintFile(order.id)) return await press.finish('ready') // died between the file and its note
  let pages = 0
  for (const item of order.items) {
    item.problem = await problemWith(order.shopperId, item)
    await press.noteProblem(item.id, item.problem)
    if (item.problem) continue
    pages += item.quantity
    await press.notePages(pages)
  }
  if (pages === 0) return await press.finish('failed', 'nothing-to-print')
  await writePrintFile(order)
  await press.finish('ready')
  await clearWorkbench(order.id)
}

/** A photo that is gone or broken costs its own prints and nobody else's. Empty when it lies on the workbench. */
async function problemWith(shopperId: string, item: Press['order']['items'][number]): Promise<string> {
  try {
    await preparePrint(shopperId, item)
    return ''
  } catch (error) {
    if (isTrouble(error) && error.tag === 'photo-gone') return 'gone'
    if (error instanceof UnreadablePhoto) return 'unreadable'
    throw error
  }
}

/** Taken back: the order is kept until its shopper reconnects. Away: tried again, later each time. */
async function waitForVault(press: Press, trouble: Trouble): Promise<void> {
  const { tag } = trouble
  if (tag === 'not-connected' && (await press.hasMoved())) return await press.finish('placed') // the next round asks as its new owner
  if (tag === 'taken-back' || tag === 'not-connected') return await press.finish('permission-needed', tag)
  await press.finish('vault-away', tag)
  throw trouble
}
