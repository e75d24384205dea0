/** RFC 6750 §3.1: no token, a bad token and a token for less are three answers. */
export function answerFor(token, claims, needed) {
  if (token === null) return { status: 401, challenge: 'Bearer realm="pictures"' }
  if (!claims) return { status: 401, challenge: 'Bearer realm="pictures", error="invalid_token"' }
  if (claims.scope.split(' ').includes(needed)) return { status: 200, challenge: null }
  return { status: 403, challenge: `Bearer realm="pictures", error="insufficient_scope", scope="${needed}"` }
}
