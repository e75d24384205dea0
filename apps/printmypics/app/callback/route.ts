import { finishConnecting } from '#cloudvault/callback'
import { holdAnswer } from '#holds/hold-answer'
import { readCookie } from '#session/cookies'
import { hashOf } from '#session/opaque'
import { isPrefetch, notNow } from '#session/prefetch'
import { shopperOf } from '#session/shopper'
import { logFailure } from '#watch/failures'
import { seeOther } from '../see-other.ts'
import { troublePage } from '../trouble/address.ts'
import { endingPage } from '../trouble/ending.ts'

export const dynamic = 'force-dynamic'

/** The redirect URI (RFC 6749 §3.1.2). It renders nothing: the code must not stay in an address bar (RFC 9700 §4.2.4). */
export async function GET(request: Request): Promise<Response> {
  if (isPrefetch(request)) return notNow()
  const browser = readCookie(request.headers.get('cookie'), 'pmp_browser')
  const shopper = await shopperOf(request)
  const visitor = { shopperId: shopper?.id ?? null, browserHash: browser && hashOf(browser) }
  const query = new URL(request.url).searchParams
  try {
    const hold = await holdAnswer(query, visitor)
    if (hold) return seeOther(`/holds/${hold}`)
    return endingPage(await finishConnecting(query, visitor))
  } catch (error) {
    logFailure(error, request)
    return seeOther(troublePage('shop-broke', '/photos'))
  }
}

/** Next would answer HEAD by running GET: a link checker would spend the code. */
export { notNow as HEAD }
