import { startConnecting } from '#cloudvault/connect'
import { isTrouble } from '#cloudvault/trouble'
import { readCookie } from '#session/cookies'
import { csrfMatches } from '#session/csrf'
import { hashOf } from '#session/opaque'
import { localPath, seeOther } from '#session/see-other'
import { ensureGuest } from '#session/shopper'
import { troublePage } from '../trouble/address.ts'

/** A press of Connect. A POST, so that no prefetch and no other site's link can start the dance. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const returnTo = localPath(form.get('return_to'))
  const browser = readCookie(request.headers.get('cookie'), 'pmp_browser')
  if (!browser || !csrfMatches(request, form.get('csrf'))) return seeOther(troublePage('form-expired', returnTo))

  const { shopper, setCookie } = await ensureGuest(request)
  try {
    const ask = await startConnecting({ shopperId: shopper.id, browserHash: hashOf(browser), returnTo })
    return seeOther(ask, setCookie)
  } catch (error) {
    if (!isTrouble(error)) throw error
    const what = error.tag === 'vault-away' ? 'vault-away' : 'vault-unreadable'
    return seeOther(troublePage(what, returnTo), setCookie)
  }
}

/** Someone typed the address, or a browser restored the tab. */
export function GET(): Response {
  return seeOther('/')
}
