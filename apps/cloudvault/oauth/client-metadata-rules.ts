import type { z } from 'zod'
import type { ClientMetadata } from './client-metadata.ts'
import { whyNotRedirectUri } from './redirect-uri-rules.ts'
import { isWithin } from './scope.ts'

/** RFC 7591 §2 — what fields of a client's metadata must be to each other. */
type Together = Omit<ClientMetadata, 'client_name'>

/** Every complaint carries the path of the field it is about. */
export function checkTogether(client: Together, context: z.RefinementCtx, issuerIsLoopback: boolean): void {
  const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  for (const list of ['redirect_uris', 'post_logout_redirect_uris'] as const) {
    for (const [index, uri] of client[list].entries()) {
      const reason = whyNotRedirectUri(uri, { applicationType: client.application_type, issuerIsLoopback })
      if (reason) complain([list, index], reason)
    }
  }
  if (client.default_scope && !isWithin(client.default_scope, client.scope)) {
    complain(['default_scope'], 'must be within scope')
  }
  if (client.token_endpoint_auth_method === 'private_key_jwt' && !client.jwks) {
    complain(['jwks'], 'is missing for private_key_jwt')
  }
  const isPublic = client.token_endpoint_auth_method === 'none'
  if (isPublic && client.grant_types.includes('client_credentials')) {
    complain(['grant_types'], 'client_credentials needs a client that can prove itself') // RFC 6749 §4.4
  }
  if (isPublic && !client.require_pkce) complain(['require_pkce'], 'may be false for a confidential client only') // RFC 9700 §2.1.1
  if (client.backchannel_logout_uri && !isReachableSafely(client.backchannel_logout_uri, issuerIsLoopback)) {
    complain(['backchannel_logout_uri'], 'must be https, or loopback while the issuer is loopback')
  }
}

/** The one address of a client's that this server ever calls: nobody on the way reads along. OIDC Back-Channel Logout §2.2 */
export function isReachableSafely(uri: string, issuerIsLoopback: boolean): boolean {
  const url = new URL(uri)
  if (url.protocol === 'https:') return true
  return issuerIsLoopback && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
}
