import { serializeScope } from './scope.ts'

/** RFC 6749 §5.1 — what a client is given. */
export type IssuedTokens = {
  accessToken: string
  tokenType: 'Bearer' | 'DPoP'
  expiresIn: number
  /** The exact set granted, always: clients compare it (§3.3). */
  scope: readonly string[]
  refreshToken?: string
  /** OIDC Core §3.1.3.3: present exactly when `openid` was granted. */
  idToken?: string
}

const TOKEN_HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  Pragma: 'no-cache',
  'X-Content-Type-Options': 'nosniff',
} as const

/** RFC 6749 §5.1: JSON that nobody on the way keeps. */
export function tokenResponse(tokens: IssuedTokens, more: Record<string, string> = {}): Response {
  return new Response(
    JSON.stringify({
      access_token: tokens.accessToken,
      token_type: tokens.tokenType,
      expires_in: tokens.expiresIn,
      ...(tokens.refreshToken && { refresh_token: tokens.refreshToken }),
      scope: serializeScope(tokens.scope),
      ...(tokens.idToken && { id_token: tokens.idToken }),
    }),
    { headers: { ...TOKEN_HEADERS, ...more } },
  )
}
