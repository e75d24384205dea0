import { disconnect } from '#cloudvault/disconnect'
import { shopperOf } from '#session/shopper'
import { readForm } from '../read-form.ts'
import { seeOther } from '../see-other.ts'

/** The button in the settings. */
export async function POST(request: Request): Promise<Response> {
  if (!(await readForm(request))) return seeOther('/settings?word=form-expired')
  const shopper = await shopperOf(request)
  if (!shopper) return seeOther('/settings')
  const { vaultKnows } = await disconnect(shopper.id)
  return seeOther(vaultKnows ? '/settings?word=disconnected' : '/settings?word=disconnected-here')
}

export function GET(): Response {
  return seeOther('/settings')
}
