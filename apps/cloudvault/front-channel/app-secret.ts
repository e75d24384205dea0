import type { Context } from 'hono'
import { newSecret } from '#developers/new-secret'
import { hashOf } from '#oauth/opaque-token'
import { showOnce } from '#session/shown-once'
import { endOldSecret as end, rollSecret as roll } from '#storage/registered-apps'
import { developersForm } from './developers-form.ts'
import { seeOther } from './see-other.ts'

const OVERLAP = 24 * 60 * 60 * 1000

/** A new secret. The old one works for another day, unless it has leaked: then it ends with this press. RFC 6819 §5.2.3.6 */
export async function rollSecret({ req }: Context): Promise<Response> {
  const form = await developersForm(req.raw, req.param('id') ?? '')
  if (form.kind === 'answer') return form.answer
  const { app, page, fields, genuine, developerId } = form
  if (!genuine) return seeOther(`${page}?problem=form`)

  const now = new Date()
  const overlapUntil = fields.get('old') === 'end' ? null : new Date(now.getTime() + OVERLAP)
  const secret = newSecret()
  const rolled = await roll(developerId, app.clientId, { secretHash: hashOf(secret), overlapUntil, now })
  if (!rolled) return seeOther(page) // an app without a secret has none to roll
  const done = overlapUntil ? 'rolled' : 'replaced'
  return seeOther(`${page}?done=${done}`, [showOnce(req.raw.headers.get('cookie'), page, secret, now)])
}

/** The overlap ends before its time. */
export async function endOldSecret({ req }: Context): Promise<Response> {
  const form = await developersForm(req.raw, req.param('id') ?? '')
  if (form.kind === 'answer') return form.answer
  if (!form.genuine) return seeOther(`${form.page}?problem=form`)

  await end(form.developerId, form.app.clientId)
  return seeOther(`${form.page}?done=ended`)
}
