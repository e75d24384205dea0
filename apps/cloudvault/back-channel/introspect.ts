import { configuration } from '#configuration'
import { introspection, readIntrospectionRequest } from '#oauth/introspection'
import { hashOf } from '#oauth/opaque-token'
import { findAccessToken } from '#storage/access-tokens'
import { authenticateClient } from './authenticate-client.ts'
import { readForm } from './form.ts'
import { json } from './json.ts'

/** RFC 7662 §2 — a resource server asks what a token is. */
export async function introspect(request: Request): Promise<Response> {
  const form = await readForm(request)
  const client = await authenticateClient(request, form)
  const token = readIntrospectionRequest(form, client)
  const record = await findAccessToken(hashOf(token), new Date())
  return json(introspection(record, client, configuration().issuer))
}
