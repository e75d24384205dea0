import type { Context } from 'hono'
import { configuration } from '#configuration'
import { BEARER_ERROR_STATUS, bearerChallenge, isBearerError } from '#oauth/bearer'
import { resourceMetadataUri } from '#oauth/protected-resource'
import { isTokenError, TokenError, tokenErrorResponse } from '#oauth/token-error'
import { isDatabaseAway } from '#storage/database-away'
import { isSlowDown, slowDownResponse } from '#throttle/slow-down'
import { logFailure } from '#watch/failures'
import { dpopNonceHeader } from './dpop-binding.ts'
import { problem } from './problem.ts'

/** Every error of the back channel, in the words of the RFC it belongs to. What is left over is a bug: 500, logged. */
export function answerError(error: unknown, { req }: Context): Response {
  if (isTokenError(error)) return withNonce(error.code, tokenErrorResponse(error))
  if (isBearerError(error)) {
    const answer = problem(
      BEARER_ERROR_STATUS[error.code],
      error.code === 'none' ? 'unauthorized' : error.code,
      error.message,
    )
    // RFC 9728 §3.3: a document about the photo API is of use to who asked the photo API.
    const about = req.path.startsWith('/api/v1') ? resourceMetadataUri(configuration().issuer) : null
    answer.headers.set('WWW-Authenticate', bearerChallenge(error, about))
    return withNonce(error.code, answer)
  }
  if (isSlowDown(error)) return slowDownResponse(error)
  if (isDatabaseAway(error)) {
    return tokenErrorResponse(new TokenError('temporarily_unavailable', 'the database does not answer; try again'))
  }
  logFailure(error, req.raw)
  // RFC 6749 §5.2 has no word for a bug, so this is plain HTTP, and nothing of the bug gets out.
  return problem(500, 'Something went wrong here', 'It is our mistake and not your request’s. We have written it down.')
}

/** RFC 9449 §8: whoever is asked for a nonce is told it. */
function withNonce(code: string, answer: Response): Response {
  if (code !== 'use_dpop_nonce') return answer
  for (const [name, value] of Object.entries(dpopNonceHeader())) answer.headers.set(name, value)
  return answer
}
