import type { Must } from './must.ts'
import { authentication } from './rows/oidc-core-3.1.2-authentication.ts'
import { identity } from './rows/oidc-core-identity.ts'
import { authorizationEndpoint } from './rows/rfc6749-3.1-authorization-endpoint.ts'
import { tokenEndpoint } from './rows/rfc6749-3.2-token-endpoint.ts'
import { authorization } from './rows/rfc6749-4.1-authorization.ts'
import { grants } from './rows/rfc6749-4-and-6-grants.ts'
import { rfc6750 } from './rows/rfc6750.ts'
import { rfc7009 } from './rows/rfc7009.ts'
import { rfc7636 } from './rows/rfc7636.ts'
import { rfc7662 } from './rows/rfc7662.ts'
import { rfc8414 } from './rows/rfc8414.ts'
import { rfc8628 } from './rows/rfc8628.ts'
import { rfc9126 } from './rows/rfc9126.ts'
import { rfc9207 } from './rows/rfc9207.ts'
import { rfc9449 } from './rows/rfc9449.ts'
import { rfc9700 } from './rows/rfc9700.ts'

/** What each document demands of an authorization server or a resource server, in the order of their numbers. */
export const EVERY_MUST: Readonly<Record<string, readonly Must[]>> = {
  'RFC 6749': inOrder([...authorizationEndpoint, ...authorization, ...tokenEndpoint, ...grants]),
  'RFC 6750': rfc6750,
  'RFC 7009': rfc7009,
  'RFC 7636': rfc7636,
  'RFC 7662': rfc7662,
  'RFC 8414': inOrder(rfc8414),
  'RFC 8628': rfc8628,
  'RFC 9126': rfc9126,
  'RFC 9207': rfc9207,
  'RFC 9449': rfc9449,
  'RFC 9700': inOrder(rfc9700),
  'OIDC Core': inOrder([...authentication, ...identity]),
}

function inOrder(rows: readonly Must[]): Must[] {
  return [...rows].sort((a, b) => a.section.localeCompare(b.section, 'en', { numeric: true }))
}
