import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { askForUserCode } from '#cloudvault/device-authorization'
import { isTrouble } from '#cloudvault/trouble'
import { visitCookie, visitOf } from '#session/kiosk'
import { endVisit } from '#storage/kiosk-endings'
import { beginVisit } from '#storage/kiosk-visits'

/** "Fetch my photos", and "Get another code". Whoever was here before is forgotten first. */
export async function POST(request: Request): Promise<Response> {
  if (!(await readForm(request))) return seeOther('/kiosk?word=form-expired')
  const before = await visitOf(request)
  if (before) await endVisit(before.id)
  try {
    return seeOther('/kiosk', [visitCookie(await beginVisit(await askForUserCode()))])
  } catch (error) {
    if (isTrouble(error)) return seeOther(error.tag === 'vault-away' ? '/kiosk?word=vault-away' : '/kiosk?word=refused')
    throw error
  }
}

export function GET(): Response {
  return seeOther('/kiosk')
}
