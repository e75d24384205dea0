import { readTokenRequest } from '#oauth/token-request'
import { tokenResponse } from '#oauth/token-response'
import { authenticateClient } from './authenticate-client.ts'
import { redeemCode } from './authorization-code-grant.ts'
import { readForm } from './form.ts'
import { refresh } from './refresh-token-grant.ts'

/** RFC 6749 §3.2 — the token endpoint. Every refusal is a TokenError, which the table answers as §5.2 says. */
export async function token(request: Request): Promise<Response> {
  const form = await readForm(request) //                    §3.2: form-encoded, nothing repeated
  const client = await authenticateClient(request, form) //  §2.3
  const asked = readTokenRequest(form, client) //            §4.1.3 or §6, by grant_type
  const now = new Date()
  switch (asked.grantType) {
    case 'authorization_code':
      return tokenResponse(await redeemCode(asked, client, now)) // §5.1
    case 'refresh_token':
      return tokenResponse(await refresh(asked, client, now))
  }
}
