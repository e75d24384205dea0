import { DPOP_ALGORITHMS } from './dpop.ts'
import { photoApi } from './resource-indicator.ts'
import { ALL_SCOPES } from './scope.ts'
import { GRANT_TYPES } from './token-request.ts'

/**
 * RFC 8414 §2 and OIDC Discovery §3 — what this server can do, said exactly when it can. One document serves both
 * well-known addresses.
 */
export function authorizationServerMetadata(issuer: string, offers: { registration: boolean }) {
  const confidential = ['client_secret_basic', 'client_secret_post', 'private_key_jwt']
  const authMethods = [...confidential, 'none']
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth2/authorize`,
    token_endpoint: `${issuer}/oauth2/token`,
    jwks_uri: `${issuer}/oauth2/jwks`,
    userinfo_endpoint: `${issuer}/oauth2/userinfo`,
    revocation_endpoint: `${issuer}/oauth2/revoke`,
    introspection_endpoint: `${issuer}/oauth2/introspect`,
    pushed_authorization_request_endpoint: `${issuer}/oauth2/par`,
    device_authorization_endpoint: `${issuer}/oauth2/device_authorization`,
    ...(offers.registration && { registration_endpoint: `${issuer}/oauth2/register` }),
    scopes_supported: ALL_SCOPES,
    response_types_supported: ['code'],
    response_modes_supported: ['query'], // left out, it would mean query and fragment
    grant_types_supported: GRANT_TYPES,
    token_endpoint_auth_methods_supported: authMethods,
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'ES256'],
    revocation_endpoint_auth_methods_supported: authMethods,
    revocation_endpoint_auth_signing_alg_values_supported: ['RS256', 'ES256'],
    introspection_endpoint_auth_methods_supported: confidential,
    introspection_endpoint_auth_signing_alg_values_supported: ['RS256', 'ES256'],
    require_pushed_authorization_requests: false,
    dpop_signing_alg_values_supported: DPOP_ALGORITHMS, //    RFC 9449 §5.1
    code_challenge_methods_supported: ['S256'], //             RFC 7636
    authorization_response_iss_parameter_supported: true, //   RFC 9207 §3
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256'],
    claims_supported: [
      'iss',
      'sub',
      'aud',
      'exp',
      'iat',
      'auth_time',
      'nonce',
      'at_hash',
      'sid',
      'name',
      'email',
      'email_verified',
    ],
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false, //                 its default would be true
    protected_resources: [photoApi(issuer)], //                RFC 9728 §4
    end_session_endpoint: `${issuer}/oauth2/logout`,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
  }
}
