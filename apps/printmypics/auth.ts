import type { AuthOptions } from 'next-auth'
import { discoverVault } from '#cloudvault/discovery'
import { configuration } from '#configuration'
import { recognise } from '#session/account-holder'
import { cookieName } from '#session/cookies'
import { nextAuthSecret } from '#session/next-auth-token'
import { cloudVaultProvider, type Door, passwordProvider } from '#session/providers'
import { adoptGuest } from '#storage/adoption'
import { endSession, SESSION_SECONDS, shopperOfSession, startSession } from '#storage/sessions'
import { errand } from '#watch/errand'
import { log } from '#watch/log'
import { noteSession } from '#wire/note'

/** Who comes to the door: a guest with a basket, somebody signed in, both or neither. */
export type Visit = { guestId: string | null; signedInId: string | null; sessionId: string | null; door: Door }

/**
 * Signing in, which is not connecting: next-auth finds out who is shopping, and nothing here can read a photo.
 * next-auth's JWT carries the id of a session row and the row decides, so signing out everywhere works.
 */
export function signingIn(visit: Visit): AuthOptions {
  process.env.NEXTAUTH_URL = configuration().url // next-auth asks the environment, and would else believe the Host header
  let recognised: { shopperId: string; linkedNow?: true } | undefined
  return {
    secret: nextAuthSecret(),
    providers: [passwordProvider(visit.door), cloudVaultProvider()],
    pages: { signIn: '/sign-in', signOut: '/settings', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: configuration().secureCookies,
    cookies: { sessionToken: sessionCookie() },
    logger: {
      error: (code, detail) =>
        log().error({ error: errorIn(detail), code, request_id: errand()?.requestId }, 'sign-in failed'),
      warn: () => {},
      debug: () => {},
    },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type === 'credentials') recognised = { shopperId: user.id }
        if (account?.type !== 'oauth') return recognised !== undefined
        const { issuer } = (await discoverVault()).as // in its own spelling
        const claims: Claims = profile
        if (claims?.iss !== issuer || !claims.sub) return false // an id_token of our issuer, and of nobody else's
        const known = await recognise({ issuer, subject: claims.sub }, claims.name ?? null, visit.signedInId)
        if (known === 'belongs-to-another') return '/settings?word=belongs-to-another'
        recognised = known
        return true
      },
      /** With `account` at the moment of signing in; without it whenever the JWT is looked at again. */
      async jwt({ token, account, profile }) {
        if (!account || !recognised) return { session: token.session }
        const { shopperId } = recognised
        if (visit.guestId) await adoptGuest(visit.guestId, shopperId)
        if (visit.sessionId) await endSession(visit.sessionId) // the session is new at every sign-in
        const through = cloudVaultSignIn(account.type, profile)
        if (through?.sid) noteSession({ issuer: through.issuer, sid: through.sid })
        return { session: await startSession(shopperId, through) }
      },
      async session({ session, token }) {
        const shopper = typeof token.session === 'string' ? await shopperOfSession(token.session) : null
        return { user: { name: shopper?.name, email: shopper?.email }, expires: session.expires }
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token.session === 'string') await endSession(token.session)
      },
    },
  }
}

type Claims = { iss?: string; sub?: string; name?: string; sid?: unknown } | undefined

function cloudVaultSignIn(accountType: string, claims: Claims) {
  if (accountType !== 'oauth' || !claims?.iss || !claims.sub) return null
  return { issuer: claims.iss, subject: claims.sub, sid: typeof claims.sid === 'string' ? claims.sid : null }
}

function sessionCookie() {
  const { secureCookies: secure } = configuration()
  return { name: cookieName('pmp_session'), options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure } }
}

/** The error in what next-auth tells, never the object around it: that may hold tokens. */
function errorIn(detail: unknown): Error | null {
  if (detail instanceof Error) return detail
  const inner = typeof detail === 'object' && detail !== null && 'error' in detail ? detail.error : null
  return inner instanceof Error ? inner : null
}
