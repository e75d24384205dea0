import type { Context } from 'hono'
import { deleteApp as forget } from '#storage/registered-apps'
import { developersForm } from './developers-form.ts'
import { seeOther } from './see-other.ts'

/** From the page that asked whether it is meant: the app is gone, and every token it ever had is worth nothing. */
export async function deleteApp({ req }: Context): Promise<Response> {
  const form = await developersForm(req.raw, req.param('id') ?? '')
  if (form.kind === 'answer') return form.answer
  if (!form.genuine) return seeOther(`${form.page}/delete?problem=form`)

  await forget(form.developerId, form.app.clientId)
  return seeOther('/developers?deleted=1')
}
