import { ResponseBodyError, type TokenEndpointResponse } from 'oauth4webapi'
import type { Tokens } from '#storage/connections'
import { isNoAnswer } from './patience.ts'

/** RFC 6749 §5.1 as this shop keeps it. What an answer leaves out stays as it was asked for (§3.3, §6). */
export function tokensFrom(
  answer: TokenEndpointResponse,
  before: { scope: readonly string[]; refreshToken: string | null },
): Tokens {
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? before.refreshToken,
    expiresAt: new Date(Date.now() + (answer.expires_in ?? 3600) * 1000),
    scope: answer.scope?.split(' ') ?? before.scope,
  }
}

/** Why the token endpoint gave no tokens: §5.2's word, or that it cannot answer now, or that its answer is no answer. */
export type Refusal = 'invalid_grant' | 'invalid_client' | 'vault-away' | 'another-error' | 'garbage'

export function reasonOf(error: unknown, response: Response): Refusal {
  if (response.status >= 500 || response.status === 429) return 'vault-away'
  if (response.status === 401) return 'invalid_client'
  if (!(error instanceof ResponseBodyError)) return isNoAnswer(error) ? 'vault-away' : 'garbage'
  if (error.error === 'invalid_grant' || error.error === 'invalid_client') return error.error
  return 'another-error'
}
