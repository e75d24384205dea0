import { createHash } from 'node:crypto'

/** What CloudVault knows of an owner. */
export type OwnerRecord = { id: string; name: string; email: string }
export type OwnerClaims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/** OIDC Core §5.4 — which claims a scope opens. Nobody has checked an e-mail address here, and the claim says so. */
export function ownerClaims(owner: OwnerRecord, scope: readonly string[]): OwnerClaims {
  return {
    sub: owner.id,
    ...(scope.includes('profile') && { name: owner.name }),
    ...(scope.includes('email') && { email: owner.email, email_verified: false }),
  }
}

/** Long enough for a client to read it, and not a session. Seconds. */
const LIFETIME = 3600

export type SignIn = {
  issuer: string
  clientId: string
  owner: OwnerRecord
  scope: readonly string[]
  nonce: string | null
  authTime: Date
  sessionHandle: string | null
  accessToken: string
  now: Date
}

/** OIDC Core §2 — who signed in, when, for whom this is said, and which access token it came with. */
export function idTokenClaims(signIn: SignIn): Record<string, unknown> {
  const issuedAt = seconds(signIn.now)
  return {
    iss: signIn.issuer,
    aud: signIn.clientId,
    ...ownerClaims(signIn.owner, signIn.scope),
    iat: issuedAt,
    exp: issuedAt + LIFETIME,
    auth_time: seconds(signIn.authTime),
    ...(signIn.nonce !== null && { nonce: signIn.nonce }),
    ...(signIn.sessionHandle !== null && { sid: signIn.sessionHandle }), // OIDC Back-Channel Logout §2.1
    at_hash: accessTokenHash(signIn.accessToken),
  }
}

/** OIDC Core §3.1.3.6: the left half of the access token's hash. */
function accessTokenHash(accessToken: string): string {
  return createHash('sha256').update(accessToken, 'ascii').digest().subarray(0, 16).toString('base64url')
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
