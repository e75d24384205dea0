/** An authorization server of Mallory's own: it is discovered like any other, and passes people on to CloudVault. */

/** RFC 8414 §2. Of `iss` it says nothing: she would not send it. */
export function metadataOf(issuer) {
  return JSON.stringify({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
  })
}

/** RFC 9700 §4.4.1: the same request, to another server, in the name that the client has there. */
export function passedOn(vault, run, query) {
  const request = new URLSearchParams(query)
  request.set('client_id', `lab-${run}`)
  return `${vault}/oauth2/authorize?${request}`
}

/** RFC 6749 §5.2: she has what she wanted, and says no more than that. */
export const NO_TOKENS = JSON.stringify({ error: 'invalid_grant' })
