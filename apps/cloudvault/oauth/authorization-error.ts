/**
 * RFC 6749 §4.1.2.1 — every way an authorization request may be answered with a refusal the client hears of.
 * Extensions: OIDC Core §3.1.2.6 (the *_required words and the request object's), RFC 8707 §2 (invalid_target).
 */
export const AUTHORIZATION_ERRORS = [
  'invalid_request',
  'unauthorized_client',
  'access_denied',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'login_required',
  'consent_required',
  'interaction_required',
  'account_selection_required',
  'request_not_supported',
  'request_uri_not_supported',
  'registration_not_supported',
  'invalid_request_uri',
  'invalid_target',
] as const

export type AuthorizationErrorCode = (typeof AUTHORIZATION_ERRORS)[number]
