import { configuration } from '#configuration'
import { authorizationServerMetadata } from '#oauth/metadata'
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
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
