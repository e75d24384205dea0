import CredentialsProvider from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { giveBack } from '#cloudvault/give-back'
import { configuration } from '#configuration'
import { findShopperWithPassword } from '#storage/shoppers'
import { guessersOf, tryPassword } from '#throttle/sign-in-tries'
import { passwordMatches } from './password.ts'

/** What CloudVault says about the person (OIDC Core §5.1). */
export type Claims = { iss: string; sub: string; name?: string; email?: string; sid?: string }

/** How somebody knocked with a password: with which headers, and what came of it. */
export type Door = { headers: Headers; wait: number; openedFor: string | null }

/** An e-mail address and a password of this shop, not of CloudVault. Guessing is slow. */
export function passwordProvider(door: Door) {
  return CredentialsProvider({
    id: 'credentials',
    credentials: { email: {}, password: {} },
    async authorize(form) {
      const { email = '', password = '' } = form ?? {}
      const shopper = await findShopperWithPassword(email)
      const guessers = guessersOf(door.headers, email, shopper?.id ?? null)
      const { wait, matches } = await tryPassword(guessers, () =>
        passwordMatches(shopper?.passwordHash ?? null, password),
      )
      door.wait = wait
      if (shopper && matches) door.openedFor = shopper.id
      return shopper && matches ? { id: shopper.id, name: shopper.name, email: shopper.email } : null
    },
  })
}

/**
 * OIDC Core §3.1: "Sign in with CloudVault". It asks who you are and for no photograph: the access token that comes
 * with the answer is used once, at userinfo, and given back.
 */
export function cloudVaultProvider(): OAuthConfig<Claims> {
  const { issuer, clientId, clientSecret } = configuration()
  return {
    id: 'cloudvault',
    name: 'CloudVault',
    type: 'oauth',
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    authorization: { params: { scope: 'openid profile email' } },
    client: { id_token_signed_response_alg: 'RS256' },
    httpOptions: { timeout: 15_000 }, // a sign-in that comes late is better than one that has to be begun again
    userinfo: {
      async request({ client, tokens }) {
        const claims = (tokens as { claims(): Claims }).claims()
        const more = await client.userinfo(tokens.access_token ?? '').catch(() => ({ sub: claims.sub })) // §5.3.2: same `sub` or nothing
        void giveBack([tokens.refresh_token, tokens.access_token]) // nobody waits for it, and it never throws
        return more.sub === claims.sub ? { ...more, ...claims } : claims
      },
    },
    profile: ({ sub, name, email }) => ({ id: sub, name, email }),
  }
}
