import { authorizationCodeGrantRequest, nopkce, processAuthorizationCodeResponse } from 'oauth4webapi'
import { policyOf } from '#labs/armed'
import type { Attempt } from '#storage/attempts'
import type { Tokens } from '#storage/connections'
import type { ConnectTrouble } from './connect-trouble.ts'
import { overHttp, type Vault } from './discovery.ts'
import { patiently } from './patience.ts'
import { type Refusal, reasonOf, tokensFrom } from './token-answer.ts'

const TROUBLE: Record<Refusal, ConnectTrouble> = {
  invalid_grant: 'code-spent',
  invalid_client: 'shop-unknown',
  'vault-away': 'vault-away',
  'another-error': 'refused',
  garbage: 'vault-unreadable',
}

/**
 * RFC 6749 §4.1.3 — the code for tokens, with the verifier that only this server knows (RFC 7636 §4.5).
 * Asked once: a second request with the same code would look like a thief's.
 */
export async function redeemCode(
  { as, client, authentication }: Vault,
  answer: URLSearchParams,
  { clientId, redirectUri, codeVerifier, scope }: Attempt,
): Promise<Tokens | ConnectTrouble> {
  const verifier = policyOf(clientId).pkce === 'bound' ? codeVerifier : nopkce
  const response = await patiently((signal) =>
    authorizationCodeGrantRequest(as, client, authentication, answer, redirectUri, verifier, {
      signal,
      ...overHttp(as.issuer),
    }),
  )
  try {
    return tokensFrom(await processAuthorizationCodeResponse(as, client, response), { scope, refreshToken: null })
  } catch (error) {
    return TROUBLE[reasonOf(error, response)]
  }
}
