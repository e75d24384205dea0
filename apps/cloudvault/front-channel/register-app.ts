import { isAppKind, keepsSecret } from '#developers/app-kinds'
import { judgeApp } from '#developers/judge-app'
import { newSecret } from '#developers/new-secret'
import { surroundings } from '#developers/registration'
import { clientFrom } from '#oauth/client-metadata'
import { issueIdentifier } from '#oauth/opaque-token'
import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { showOnce } from '#session/shown-once'
import { registerApp as keepApp } from '#storage/registered-apps'
import { readOwnerForm } from './owner-form.ts'
import { backToForm } from './refused-app-form.ts'
import { seeOther } from './see-other.ts'

const FORM = '/developers/apps/new'

/** A developer describes an app; out comes its `client_id`, and a secret that one page shows once. RFC 7591 §3.2.1 */
export async function registerApp(request: Request): Promise<Response> {
  const cookies = request.headers.get('cookie')
  const signedIn = await ownerOf(cookies)
  if (!signedIn) return seeOther(signInPath(FORM))
  const { fields, genuine } = await readOwnerForm(request)
  const kind = fields.get('kind')
  if (!isAppKind(kind)) return seeOther(FORM)
  if (!genuine) return backToForm(FORM, fields, 'form')

  const judgement = judgeApp(kind, fields, surroundings())
  if (judgement.kind === 'bad') return backToForm(FORM, fields, 'judged')
  const secret = keepsSecret(kind) ? newSecret() : null
  const client = clientFrom(issueIdentifier(), secret, judgement.metadata)
  if (!(await keepApp(signedIn.owner.id, client))) return backToForm(FORM, fields, 'many')

  const page = `/developers/apps/${client.clientId}`
  return seeOther(`${page}?done=registered`, secret ? [showOnce(cookies, page, secret, new Date())] : [])
}
