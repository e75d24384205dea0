import { BearerError, type BearerErrorCode, type PresentedToken } from '#oauth/bearer'
import { isTokenError } from '#oauth/token-error'
import { proven } from './dpop-binding.ts'

/**
 * RFC 9449 §7.1 and §7.2 — a bound token takes the key it is bound to, and an unbound one is not a bound one.
 * @throws BearerError with the DPoP scheme
 */
export async function mustProveKey(request: Request, shown: PresentedToken, jkt: string | null): Promise<void> {
  const scheme = 'DPoP'
  const header = request.headers.get('dpop')
  if (shown.scheme !== scheme) throw new BearerError('invalid_token', 'this token is bound to a key', { scheme })
  if (jkt === null) throw new BearerError('invalid_token', 'this token is not bound to a key', { scheme })
  if (header === null) throw new BearerError('invalid_dpop_proof', 'the DPoP header is missing', { scheme })
  const proof = await proven(request, header, shown.token).catch((error: unknown) => {
    if (!isTokenError(error)) throw error
    throw new BearerError(error.code as BearerErrorCode, error.message, { scheme })
  })
  if (proof.jkt !== jkt) throw new BearerError('invalid_token', 'this token is bound to another key', { scheme })
}
