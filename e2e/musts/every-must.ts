import type { Must } from './must.ts'
import { oidcCore } from './rows/oidc-core.ts'
import { rfc6749Authorization } from './rows/rfc6749-authorization.ts'
import { rfc6749Token } from './rows/rfc6749-token.ts'
import { rfc6750, rfc7009 } from './rows/rfc6750-and-7009.ts'
import { rfc7636, rfc7662 } from './rows/rfc7636-and-7662.ts'
import { rfc8414, rfc9126, rfc9207 } from './rows/rfc8414-9207-and-9126.ts'
import { rfc8628 } from './rows/rfc8628.ts'
import { rfc9449 } from './rows/rfc9449.ts'
import { rfc9700 } from './rows/rfc9700.ts'

/** What each document demands of an authorization server or a resource server, in the order they were published. */
export const EVERY_MUST: Readonly<Record<string, readonly Must[]>> = {
  'RFC 6749': [...rfc6749Authorization, ...rfc6749Token],
  'RFC 6750': rfc6750,
  'RFC 7009': rfc7009,
  'RFC 7636': rfc7636,
  'RFC 7662': rfc7662,
  'RFC 8414': rfc8414,
  'RFC 8628': rfc8628,
  'RFC 9126': rfc9126,
  'RFC 9207': rfc9207,
  'RFC 9449': rfc9449,
  'RFC 9700': rfc9700,
  'OIDC Core': oidcCore,
}
