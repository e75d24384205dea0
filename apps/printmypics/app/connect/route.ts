import { startConnecting } from '#cloudvault/connect'
import type { ConnectTrouble } from '#cloudvault/connect-trouble'
import { isTrouble } from '#cloudvault/trouble'
import { configuration } from '#configuration'
import { isSwitchedOn } from '#holds/slow'
import { labOfShopper, policyOf } from '#labs/armed'
import { readCookie } from '#session/cookies'
import { localPath } from '#session/local-path'
import { hashOf } from '#session/opaque'
import { ensureGuest } from '#session/shopper'
import { placeHold } from '#storage/holds'
import { logFailure } from '#watch/failures'
import { readForm } from '../read-form.ts'
import { seeOther } from '../see-other.ts'
import { troublePage } from '../trouble/address.ts'

/** A press of Connect. A POST, so that no prefetch and no other site's link can start the dance. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  const browser = readCookie(request.headers.get('cookie'), 'pmp_browser')
  if (!form || !browser) return seeOther(troublePage('form-expired', localPath(form?.get('return_to'))))

  const { shopper, setCookie } = await ensureGuest(request)
  const lab = labOfShopper(shopper.id)
  const returnTo = localPath(form.get('return_to'), '/photos', policyOf(lab?.clientId))
  try {
    const press = { shopperId: shopper.id, browserHash: hashOf(browser), returnTo }
    const { slowClient } = configuration()
    const slow = isSwitchedOn(request.headers.get('cookie')) ? slowClient : null
    const elsewhere = lab?.otherIssuer === form.get('vault') ? lab?.otherIssuer : null
    const address = await startConnecting(press, lab?.clientId ?? slow?.id, elsewhere ?? undefined)
    if (!slow) return leaveFor(address, setCookie)
    const state = new URL(address).searchParams.get('state') ?? ''
    return seeOther(`/holds/${await placeHold(hashOf(state), 'press', address)}`, [setCookie])
  } catch (error) {
    return seeOther(troublePage(meaningOf(error, request), returnTo), [setCookie])
  }
}

function meaningOf(error: unknown, request: Request): ConnectTrouble {
  if (isTrouble(error)) return error.tag === 'vault-away' ? 'vault-away' : 'vault-unreadable'
  logFailure(error, request)
  return 'shop-broke'
}

/** 303, so that the browser brings CloudVault a GET and none of our form (RFC 9700 §4.12). */
function leaveFor(address: string, setCookie: string | undefined): Response {
  const headers = new Headers({ Location: address, 'Cache-Control': 'no-store' })
  if (setCookie) headers.set('Set-Cookie', setCookie)
  return new Response(null, { status: 303, headers })
}

/** Someone typed the address, or a browser restored the tab. */
export function GET(): Response {
  return seeOther('/')
}
