import { finishConnecting } from '#cloudvault/callback'
import { readCookie } from '#session/cookies'
import { hashOf } from '#session/opaque'
import { isPrefetch, notNow } from '#session/prefetch'
import { shopperOf } from '#session/shopper'
import { seeOther } from '../see-other.ts'
import { troublePage } from '../trouble/address.ts'

export const dynamic = 'force-dynamic'

/** The redirect URI (RFC 6749 §3.1.2). It renders nothing: the code must not stay in an address bar (RFC 9700 §4.2.4). */
export async function GET(request: Request): Promise<Response> {
  if (isPrefetch(request)) return notNow()
  const browser = readCookie(request.headers.get('cookie'), 'pmp_browser')
  const shopper = await shopperOf(request)
  const visitor = { shopperId: shopper?.id ?? null, browserHash: browser && hashOf(browser) }
  try {
    const ending = await finishConnecting(new URL(request.url).searchParams, visitor)
    if (ending.kind === 'connected') return seeOther(ending.returnTo)
    return seeOther(troublePage(ending.what, ending.returnTo, ending.said))
  } catch (error) {
    console.error('callback:', error instanceof Error ? error.message : error)
    return seeOther(troublePage('shop-broke', '/photos'))
  }
}

/** Next would answer HEAD by running GET: a link checker would spend the code. */
export { notNow as HEAD }
