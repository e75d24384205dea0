import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { configuration } from '#configuration'
import { discoverVault } from './discovery.ts'
import { isNoAnswer } from './patience.ts'

/** OIDC Back-Channel Logout §2.4 — CloudVault says, server to server, that somebody has signed out there. */
export type LogoutToken = {
  issuer: string
  subject: string | null
  sid: string | null
  jti: string
  expiresAt: Date
}

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const CLOCK_TOLERANCE_SECONDS = 60
/** §2.6: never `none`; and no MAC, whose key is this shop's own secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']

/** §2.4's claims beyond those that any JWT of ours must have. */
const claims = z.object({
  sub: z.string().min(1).max(255).nullish(),
  sid: z.string().min(1).max(255).nullish(),
  jti: z.string().min(1).max(255),
  exp: z.number(),
  iat: z.number(),
  events: z.object({ [LOGOUT_EVENT]: z.record(z.string(), z.unknown()) }),
})

/** Why a logout token was not believed. */
export class LogoutRefused extends Error {
  override readonly name = 'LogoutRefused'
}

/** §2.6 — validated like an id_token of our issuer for us, and known to be none. @throws LogoutRefused */
export async function readLogoutToken(token: string): Promise<LogoutToken> {
  const payload = await signedByCloudVault(token)
  if ('nonce' in payload) throw new LogoutRefused('a nonce is for id_tokens, and never in a logout token')
  const parsed = claims.safeParse(payload)
  if (!parsed.success) throw new LogoutRefused(`not a logout token: ${parsed.error.issues[0]?.path.join('.')}`)
  const { sub, sid, jti, exp } = parsed.data
  if (!sub && !sid) throw new LogoutRefused('it names neither a sub nor a sid')
  return {
    issuer: payload.iss ?? configuration().issuer,
    subject: sub ?? null,
    sid: sid ?? null,
    jti,
    expiresAt: new Date(exp * 1000),
  }
}

async function signedByCloudVault(token: string): Promise<JWTPayload> {
  const { clientId, slowClient } = configuration()
  try {
    const keySet = await keys()
    const { issuer } = (await discoverVault()).as // in its own spelling
    const { payload, protectedHeader } = await jwtVerify(token, keySet, {
      issuer,
      audience: slowClient ? [clientId, slowClient.id] : clientId,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: '10 minutes',
      requiredClaims: ['exp', 'iat', 'jti', 'events'],
    })
    mustBeTyped(protectedHeader.typ)
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new LogoutRefused(error.message)
    if (isNoAnswer(error)) throw new LogoutRefused('the keys to check it with could not be fetched')
    throw error
  }
}

/** §2.4 recommends `logout+jwt`; a token that calls itself something else, an access token say, is something else (§4.1). */
function mustBeTyped(typ: string | undefined): void {
  if (typ === undefined || /^(application\/)?(logout\+)?jwt$/i.test(typ)) return
  throw new LogoutRefused('it is another kind of JWT')
}

let known: { address: string; keys: JWTVerifyGetKey } | undefined

/** CloudVault's published keys: kept, and asked for again when a token names one that is not among them. */
async function keys(): Promise<JWTVerifyGetKey> {
  const { as } = await discoverVault()
  if (!as.jwks_uri) throw new LogoutRefused('CloudVault publishes no keys')
  if (known?.address !== as.jwks_uri) {
    known = { address: as.jwks_uri, keys: createRemoteJWKSet(new URL(as.jwks_uri), { cooldownDuration: 10_000 }) }
  }
  return known.keys
}
