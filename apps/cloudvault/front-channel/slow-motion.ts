import { slowMotionExists, switchCookie } from '#holds/slow'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'
import { nothingHere, notOurForm } from './stops.ts'

/** The switch: from now on, or no longer, every step waits in this browser. */
export async function switchSlowMotion(request: Request): Promise<Response> {
  if (!slowMotionExists()) return nothingHere()
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return notOurForm(null)
  return seeOther('/slow-motion', [switchCookie(fields.get('slow') === 'on')])
}
