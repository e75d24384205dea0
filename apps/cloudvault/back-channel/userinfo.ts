import { BearerError } from '#oauth/bearer'
import { ownerClaims } from '#oauth/id-token'
import { protect } from './protect.ts'

/** OIDC Core §5.3 — the claims about the owner that the scope allows. */
export async function userinfo(request: Request): Promise<Response> {
  const { owner, scope } = await protect(request, ['openid'])
  if (!owner) throw new BearerError('invalid_token', 'this token speaks for a client and not for an owner')
  return Response.json(ownerClaims(owner, scope), { headers: { 'Cache-Control': 'no-store' } })
}
