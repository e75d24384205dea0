import { BearerError } from '#oauth/bearer'
import { one } from '#oauth/form-encoding'
import { ownerClaims } from '#oauth/id-token'
import { readForm } from './form.ts'
import { json } from './json.ts'
import { type Access, admit, presentedToken } from './protect.ts'

/** OIDC Core §5.3 — the claims about the owner that the scope allows. */
export async function userinfo(request: Request): Promise<Response> {
  const { owner, scope } = await admitted(request)
  if (!owner) throw new BearerError('invalid_token', 'this token speaks for a client and not for an owner')
  return json(ownerClaims(owner, scope))
}

/** RFC 6750 §2.2: here, and nowhere else, a POST may carry its token in the form; one way at a time. */
async function admitted(request: Request): Promise<Access> {
  const isForm = (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
  if (request.method !== 'POST' || !isForm) return admitHeader(request)
  const token = one(await readForm(request), 'access_token')
  if (token === null) return admitHeader(request)
  if (request.headers.has('authorization')) {
    throw new BearerError('invalid_request', 'the token is in the header and in the form: one way at a time')
  }
  return admit(request, { token, scheme: 'Bearer' }, ['openid'], null)
}

/** The claims are the server's own to give, whichever resource the token is for. */
function admitHeader(request: Request): Promise<Access> {
  return admit(request, presentedToken(request), ['openid'], null)
}
