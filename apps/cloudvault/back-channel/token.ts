import type { Client } from '#oauth/client'
import { DEVICE_CODE_GRANT } from '#oauth/device-authorization'
import { readTokenRequest, type TokenRequest } from '#oauth/token-request'
import { type IssuedTokens, tokenResponse } from '#oauth/token-response'
import { noteTokens } from '#watch/tokens-issued'
import { authenticateClient } from './authenticate-client.ts'
import { redeemCode } from './authorization-code-grant.ts'
import { grantToClient } from './client-credentials-grant.ts'
import { pollDevice } from './device-code-grant.ts'
import { dpopBinding, dpopNonceHeader } from './dpop-binding.ts'
import { readForm } from './form.ts'
import { refresh } from './refresh-token-grant.ts'

/** RFC 6749 §3.2 — the token endpoint. Every refusal is a TokenError, which the table answers as §5.2 says. */
export async function token(request: Request): Promise<Response> {
  const form = await readForm(request) //                    §3.2: form-encoded, nothing repeated
  const client = await authenticateClient(request, form) //  §2.3
  const asked = readTokenRequest(form, client) //            §4.1.3, §4.4.2 or §6
  const dpopJkt = await dpopBinding(request, client) //      RFC 9449 §5
  const tokens = await granted(asked, client, dpopJkt, new Date())
  noteTokens(asked.grantType)
  return tokenResponse(tokens, dpopNonceHeader()) //         §5.1
}

function granted(asked: TokenRequest, client: Client, dpopJkt: string | null, now: Date): Promise<IssuedTokens> {
  switch (asked.grantType) {
    case 'authorization_code':
      return redeemCode(asked, client, dpopJkt, now)
    case 'refresh_token':
      return refresh(asked, client, dpopJkt, now)
    case DEVICE_CODE_GRANT:
      return pollDevice(asked, client, dpopJkt, now)
    case 'client_credentials':
      return grantToClient(asked, client, dpopJkt, now)
  }
}
