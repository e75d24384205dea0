import { isTokenError } from '#oauth/token-error'
import { networkOf } from './address.ts'
import { countFailure } from './count.ts'
import { SlowDown } from './slow-down.ts'

/**
 * RFC 6749 §2.3.1: guessing of client secrets is made slow. Only failures come here, after the credential was judged:
 * a right one costs nothing and is never asked to wait, whatever others do in its name.
 */
export async function clientFailure(error: unknown, clientId: string, request: Request): Promise<unknown> {
  if (!isTokenError(error) || error.code !== 'invalid_client') return error
  const now = new Date()
  const address = networkOf(request)
  const wait =
    (await countFailure({ rule: 'clientAddress', who: address }, now)) ||
    (await countFailure({ rule: 'client', who: `${clientId}\0${address}` }, now))
  return wait > 0 ? new SlowDown(wait) : error
}
