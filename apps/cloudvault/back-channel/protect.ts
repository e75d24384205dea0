import { configuration } from '#configuration'
import { policyOf } from '#labs/armed'
import { BearerError, mustHaveScope, opened, type PresentedToken, readAccessToken } from '#oauth/bearer'
import { hashOf } from '#oauth/opaque-token'
import { photoApi } from '#oauth/resource-indicator'
import { findAccessToken } from '#storage/access-tokens'
import { noteUse } from '#storage/last-use'
import { addressOf } from '#throttle/address'
import { noteClient } from '#watch/request-line'
import { note } from '#wire/note'
import { mustProveKey } from './prove-key.ts'

/** For whom a request to a protected resource speaks, and what it may do. */
export type Access = {
  ownerId: string | null
  owner: { id: string; name: string; email: string } | null
  clientId: string
  scope: readonly string[]
  grantId: string | null
}

/**
 * RFC 6749 §7 — the guard in front of every protected resource: a living token, with every scope this needs.
 * @throws BearerError, which the table answers with the challenge of RFC 6750 §3
 */
export async function protect(request: Request, requiredScopes: readonly string[]): Promise<Access> {
  return admit(request, presentedToken(request), requiredScopes, photoApi(configuration().issuer))
}

/** The same for a token that has already been read. A token made for another resource is none here (RFC 8707 §2). */
export async function admit(
  request: Request,
  { token, scheme }: PresentedToken,
  requiredScopes: readonly string[],
  audience: string | null,
): Promise<Access> {
  const record = await findAccessToken(hashOf(token), new Date())
  if (!record) throw new BearerError('invalid_token', 'the access token is unknown, expired or taken back', { scheme })
  noteClient(request, record.clientId)
  const policy = policyOf(record.clientId)
  if (audience && !record.audience.includes(audience) && policy.audience === 'checked') {
    throw new BearerError('invalid_token', 'the access token is for another resource', { scheme })
  }
  if (record.dpopJkt !== null || scheme === 'DPoP') await mustProveKey(request, { token, scheme }, record.dpopJkt)
  if (policy.scope === 'enforced') mustHaveScope(record.scope, requiredScopes, scheme)
  note(...opened(policy.scope === 'enforced' ? requiredScopes : []))
  if (record.grantId) noteUse(record.grantId, addressOf(request))
  return {
    ownerId: record.owner?.id ?? null,
    owner: record.owner,
    clientId: record.clientId,
    scope: record.scope,
    grantId: record.grantId,
  }
}

/** RFC 6750 §2.1 and RFC 9449 §7.1: the token in the header. */
export function presentedToken(request: Request): PresentedToken {
  return readAccessToken(request.headers.get('authorization'), queryOf(request.url))
}

const NOTHING = new URLSearchParams()

function queryOf(url: string): URLSearchParams {
  const start = url.indexOf('?')
  return start < 0 ? NOTHING : new URLSearchParams(url.slice(start))
}
