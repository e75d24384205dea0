import { finishConnecting } from '#cloudvault/callback'
import { nameOwner } from '#holds/hold-tokens'
import { slowMotionExists } from '#holds/slow'
import { readCookie } from '#session/cookies'
import { hashOf } from '#session/opaque'
import { shopperOf } from '#session/shopper'
import { findHold, type Hold, releaseHold } from '#storage/holds'
import { logFailure } from '#watch/failures'
import { readForm } from '../../../read-form.ts'
import { seeOther } from '../../../see-other.ts'
import { troublePage } from '../../../trouble/address.ts'
import { endingPage } from '../../../trouble/ending.ts'

/** Continue, or Run on. Pressed twice, it ends as the first time: an attempt is used once. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!slowMotionExists()) return new Response('Not found', { status: 404 })
  const form = await readForm(request)
  const browser = readCookie(request.headers.get('cookie'), 'pmp_browser')
  const browserHash = browser && hashOf(browser)
  const hold = await findHold((await params).id, browserHash)
  if (!form) return seeOther(troublePage('form-expired', hold?.returnTo ?? '/photos'))
  if (!hold) return seeOther(troublePage('other-browser', '/photos'))
  if (hold.step === 'tokens') return callsTheApi(request, hold, form.get('pace') === 'run-on')
  if (hold.expiresAt <= new Date()) return seeOther(`/holds/${hold.id}`) // which says so, and offers to begin anew

  await releaseHold(hold.id, form.get('pace') === 'run-on')
  // 303, so that the browser brings CloudVault a GET and none of our form (RFC 9700 §4.12).
  if (hold.step === 'press')
    return new Response(null, { status: 303, headers: { Location: hold.content, 'Cache-Control': 'no-store' } })
  try {
    const shopper = await shopperOf(request)
    return endingPage(
      await finishConnecting(new URLSearchParams(hold.content), { shopperId: shopper?.id ?? null, browserHash }),
    )
  } catch (error) {
    logFailure(error, request)
    return seeOther(troublePage('shop-broke', hold.returnTo))
  }
}

/** The connection is made already: nothing of it is lost, whoever presses late or twice. */
async function callsTheApi(request: Request, hold: Hold, runsOn: boolean): Promise<Response> {
  await releaseHold(hold.id, runsOn)
  const shopper = await shopperOf(request)
  if (shopper) await nameOwner(shopper.id)
  return seeOther(hold.returnTo)
}
