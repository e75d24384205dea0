import { slowMotionExists, switchCookie } from '#holds/slow'
import { localPath } from '#session/local-path'
import { readForm } from '../../read-form.ts'
import { seeOther } from '../../see-other.ts'
import { troublePage } from '../../trouble/address.ts'

/** The switch: from now on, or no longer, a press of Connect in this browser goes step by step. */
export async function POST(request: Request): Promise<Response> {
  if (!slowMotionExists()) return new Response('Not found', { status: 404 })
  const form = await readForm(request)
  const returnTo = localPath(form?.get('return_to'))
  if (!form) return seeOther(troublePage('form-expired', returnTo))
  return seeOther(returnTo, [switchCookie(form.get('slow') === 'on')])
}
