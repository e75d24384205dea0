import { isConnectTrouble } from '#cloudvault/connect-trouble'
import { findHold } from '#storage/holds'
import { findOrder } from '#storage/orders'
import { readCookie } from './cookies.ts'
import { hashOf } from './opaque.ts'
import { shopperOf } from './shopper.ts'

const ONE_ORDER = /^\/orders\/([^/]+)$/
const ONE_HOLD = /^\/holds\/([^/]+)$/
const ONE_TROUBLE = /^\/trouble\/([^/]+)$/

/**
 * Whether a page is asked for that is not there, or not for this shopper. Decided before anything is rendered: a page
 * that finds it out while it is rendered is answered by Next with an empty body, for scripts to fill.
 */
export async function isMissingPage(request: Request, path: string): Promise<boolean> {
  const trouble = ONE_TROUBLE.exec(path)?.[1]
  if (trouble) return !isConnectTrouble(trouble)
  const hold = ONE_HOLD.exec(path)?.[1]
  if (hold) return (await findHold(hold, browserHashOf(request))) === null
  const id = ONE_ORDER.exec(path)?.[1]
  if (!id || id === 'place') return false
  const shopper = await shopperOf(request)
  return shopper === null || (await findOrder(shopper.id, id)) === null
}

function browserHashOf(request: Request): string | null {
  const browser = readCookie(request.headers.get('cookie'), 'pmp_browser')
  return browser && hashOf(browser)
}
