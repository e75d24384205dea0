import type { Client } from '#oauth/client'

type Speaks = {
  ownerId: string
  scope: readonly string[]
  nonce: string | null
  authTime: Date
  sessionHandle: string | null
}

/** OIDC Core §3.1.3.3 — an id_token exactly when `openid` was granted. */
export async function idTokenFor(
  _client: Client,
  _speaks: Speaks,
  _accessToken: string,
  _now: Date,
): Promise<string | undefined> {
  return undefined
}
