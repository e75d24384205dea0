import { BearerError } from '#oauth/bearer'
import { json } from './json.ts'
import { protect } from './protect.ts'

/** GET /api/v1/me — whose vault this is. Any token will do; the e-mail address takes the scope `email`. RFC 6750 §3.1 */
export async function me(request: Request): Promise<Response> {
  const { owner, scope } = await protect(request, [])
  if (!owner) throw new BearerError('insufficient_scope', 'the token speaks for a client and not for an owner')
  const body = { sub: owner.id, name: owner.name, ...(scope.includes('email') && { email: owner.email }) }
  return json(body)
}
