import NextAuth from 'next-auth'
import { dropCookie } from '#session/cookies'
import { forgetEmail, keepEmail } from '#session/email-draft'
import { sessionIdIn } from '#session/next-auth-token'
import { isPrefetch, notNow } from '#session/prefetch'
import type { Door } from '#session/providers'
import { guestShopper, signedInShopper } from '#session/shopper'
import { rememberBrowser } from '#throttle/known-browser'
import { slowDownPage } from '#throttle/slow-down-page'
import { signingIn } from '../../../../auth.ts'
import { seeOther } from '../../../see-other.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: Request, context: Context): Promise<Response> {
  if (isPrefetch(request)) return notNow()
  const query = new URL(request.url).searchParams
  // RFC 6749 §4.1.2.1: the owner's no has words of its own; next-auth would call it a failure.
  if (query.get('error') === 'access_denied') return seeOther('/sign-in?error=AccessDenied')

  const cookie = request.headers.get('cookie')
  const [guest, signedIn, sessionId] = await Promise.all([
    guestShopper(cookie),
    signedInShopper(cookie),
    sessionIdIn(cookie),
  ])
  const door: Door = { headers: request.headers, wait: 0, openedFor: null }
  const visit = { guestId: guest?.id ?? null, signedInId: signedIn?.id ?? null, sessionId: signedIn && sessionId, door }
  const typed = await typedEmail(request)
  const answer: Response = await NextAuth(request as never, context as never, signingIn(visit))
  const comesIn = new URL(request.url).pathname.includes('/callback/')
  const left = door.wait > 0 ? slowDownPage(door.wait, request.headers.get('x-nonce') ?? '') : answer
  return withEmail(finished(left, comesIn && guest !== null), typed, door.openedFor)
}

/** Null when this is not the form with e-mail and password. */
async function typedEmail(request: Request): Promise<string | null> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  if (request.method !== 'POST' || !isForm || !request.url.includes('/callback/credentials')) return null
  return new URLSearchParams(await request.clone().text()).get('email')
}

/** After a wrong password the e-mail address stays in its field; after the right one this browser is known. */
function withEmail(answer: Response, typed: string | null, openedFor: string | null): Response {
  if (typed !== null) answer.headers.append('Set-Cookie', openedFor ? forgetEmail() : keepEmail(typed))
  if (openedFor) answer.headers.append('Set-Cookie', rememberBrowser(openedFor))
  return answer
}

/** 303 after a form (RFC 9700 §4.12), and the guest's cookie goes when the account has taken over. */
function finished(answer: Response, wasGuest: boolean): Response {
  const headers = new Headers(answer.headers)
  headers.set('Cache-Control', 'no-store')
  const signedIn = headers.getSetCookie().some((line) => /pmp_session=[^;]/.test(line))
  if (wasGuest && signedIn) headers.append('Set-Cookie', dropCookie('pmp_guest'))
  return new Response(answer.body, { status: answer.status === 302 ? 303 : answer.status, headers })
}

export { handle as GET, handle as POST, notNow as HEAD }
