import { readForm } from '#app/read-form.ts'
import { seeOther } from '#app/see-other.ts'
import { retryRevocations } from '#cloudvault/disconnect'
import { forgetVisitCookie, visitOf } from '#session/kiosk'
import { endVisit } from '#storage/kiosk-endings'

/** "Finish": the booth forgets, here and in its browser's cache; CloudVault hears of it now if it answers. */
export async function POST(request: Request): Promise<Response> {
  if (!(await readForm(request))) return seeOther('/kiosk?word=form-expired')
  const visit = await visitOf(request)
  if (visit) {
    await endVisit(visit.id)
    await retryRevocations().catch(() => {}) // the next round tells it
  }
  const answer = seeOther('/kiosk?word=forgotten', [forgetVisitCookie()])
  answer.headers.set('Clear-Site-Data', '"cache"')
  return answer
}

export function GET(): Response {
  return seeOther('/kiosk')
}
