import { configuration } from '#configuration'
import { authorizationServerMetadata } from '#oauth/metadata'
import { JSON_HEADERS } from './json.ts'
import { isRegistrationOffered } from './register.ts'

/** RFC 8414 §3.2: made once, because it says the same to everyone for as long as this process lives. */
let document: string | undefined

/** RFC 8414 §3 and OIDC Discovery §4 — both well-known addresses. */
export function metadata(): Response {
  document ??= JSON.stringify(
    authorizationServerMetadata(configuration().issuer, { registration: isRegistrationOffered() }),
  )
  return new Response(document, {
    headers: {
      ...JSON_HEADERS,
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
