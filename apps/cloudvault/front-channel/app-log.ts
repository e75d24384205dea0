import type { Context } from 'hono'
import { ownerOf } from '#session/current-owner'
import { findApp } from '#storage/registered-apps'
import { isInLog, switchRequestLog } from '#storage/request-log'
import { onNews } from '#storage/wire-news'
import { lookAgain } from '#wire/ear'
import { eventStream } from '#wire/event-stream'
import { developersForm } from './developers-form.ts'
import { seeOther } from './see-other.ts'

/** Switches the request log of an app on or off. */
export async function switchLog({ req }: Context): Promise<Response> {
  const form = await developersForm(req.raw, req.param('id') ?? '')
  if (form.kind === 'answer') return form.answer
  const log = `${form.page}/log`
  if (!form.genuine) return seeOther(`${log}?problem=form`)
  await switchRequestLog(form.developerId, form.app.clientId, form.fields.get('log') === 'on')
  await lookAgain()
  return seeOther(log)
}

/** Tells the open page that its log has grown. */
export async function logEvents({ req }: Context): Promise<Response> {
  const signedIn = await ownerOf(req.raw.headers.get('cookie'))
  const app = signedIn && (await findApp(signedIn.owner.id, req.param('id') ?? ''))
  if (!app) return new Response(null, { status: 204 })
  return eventStream((send) =>
    onNews((ids) => {
      isInLog(app.clientId, ids).then(
        (grown) => grown && send('event: grown\ndata: 1\n\n'),
        () => {}, // the database is away: the next news will do
      )
    }),
  )
}
