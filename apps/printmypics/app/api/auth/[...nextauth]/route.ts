import NextAuth from 'next-auth'
import { dropCookie } from '#session/cookies'
import { sessionIdIn } from '#session/next-auth-token'
import { isPrefetch, notNow } from '#session/prefetch'
import { guestShopper, signedInShopper } from '#session/shopper'
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
  const visit = { guestId: guest?.id ?? null, signedInId: signedIn?.id ?? null, sessionId: signedIn && sessionId }
  const answer: Response = await NextAuth(request as never, context as never, signingIn(visit))
  const comesIn = new URL(request.url).pathname.includes('/callback/')
  return finished(answer, comesIn && guest !== null)
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
