import type { Context } from 'hono'
import { kindOf } from '#developers/app-kinds'
import { judgeApp } from '#developers/judge-app'
import { stillVerified, surroundings } from '#developers/registration'
import { clientFrom } from '#oauth/client-metadata'
import { changeApp as save } from '#storage/registered-apps'
import { developersForm } from './developers-form.ts'
import { backToForm } from './refused-app-form.ts'
import { seeOther } from './see-other.ts'

/** The form again, for an app that exists. What kind of app it is stays: another kind is another app. */
export async function changeApp({ req }: Context): Promise<Response> {
  const form = await developersForm(req.raw, req.param('id') ?? '')
  if (form.kind === 'answer') return form.answer
  const { app, page, fields, genuine, developerId } = form
  if (!genuine) return backToForm(`${page}/edit`, fields, 'form')

  const judgement = judgeApp(kindOf(app), fields, surroundings())
  if (judgement.kind === 'bad') return backToForm(`${page}/edit`, fields, 'judged')
  const changed = clientFrom(app.clientId, null, judgement.metadata)
  await save(developerId, { ...changed, verified: stillVerified(app, changed) })
  return seeOther(`${page}?done=changed`)
}
