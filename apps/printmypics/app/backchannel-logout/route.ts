import { LogoutRefused, readLogoutToken } from '#cloudvault/logout-token'
import { isTrouble } from '#cloudvault/trouble'
import { obeyLogoutToken } from '#storage/logout-tokens'
import type { Annotation } from '#wire/message'
import { note, noteSession } from '#wire/note'

export const dynamic = 'force-dynamic'

/** OIDC Back-Channel Logout §2.5 — no browser is here, and no cookie: the token alone is believed, or not. */
export async function POST(request: Request): Promise<Response> {
  try {
    const token = await readLogoutToken(await logoutTokenIn(request))
    if (token.sid !== null) noteSession({ issuer: token.issuer, sid: token.sid })
    note(found.believed)
    const isFirst = await obeyLogoutToken(token)
    note(isFirst ? found.obeyed : found.usedBefore)
    if (!isFirst) return refused('this logout token has been used before')
    return new Response(null, { status: 200, headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (error instanceof LogoutRefused) return refused(error.message)
    if (isTrouble(error)) return refused('the keys to check it with could not be fetched') // §2.8: failed is 400 too
    throw error
  }
}

const found = {
  believed: {
    verdict: 'kept',
    words: 'logout token verified: signed by the issuer for this client, with the logout event and without a nonce',
    cites: 'OIDC Back-Channel Logout §2.6',
    file: 'cloudvault/logout-token.ts',
  },
  obeyed: {
    verdict: 'changed',
    words: 'every session here with this sid is over',
    cites: 'OIDC Back-Channel Logout §2.7',
    file: 'storage/logout-tokens.ts',
  },
  usedBefore: {
    verdict: 'refused',
    words: 'refused: this jti has been obeyed before',
    cites: 'OIDC Back-Channel Logout §2.6',
    file: 'storage/logout-tokens.ts',
  },
} as const satisfies Record<string, Annotation>

/** §2.5: form-encoded, the parameter once. */
async function logoutTokenIn(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new LogoutRefused('the body must be form-encoded')
  const [token, ...more] = new URLSearchParams(await request.text()).getAll('logout_token')
  if (!token || more.length > 0) throw new LogoutRefused('logout_token must be there exactly once')
  return token
}

/** §2.8. */
function refused(description: string): Response {
  const body = { error: 'invalid_request', error_description: description }
  return Response.json(body, { status: 400, headers: { 'Cache-Control': 'no-store' } })
}
