import { disconnect } from '#cloudvault/disconnect'
import { csrfMatches } from '#session/csrf'
import { seeOther } from '#session/see-other'
import { shopperOf } from '#session/shopper'

/** The button in the settings. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  if (!csrfMatches(request, form.get('csrf'))) return seeOther('/settings?word=form-expired')
  const shopper = await shopperOf(request)
  if (!shopper) return seeOther('/settings')
  const { vaultKnows } = await disconnect(shopper.id)
  return seeOther(vaultKnows ? '/settings?word=disconnected' : '/settings?word=disconnected-here')
}

export function GET(): Response {
  return seeOther('/settings')
}
