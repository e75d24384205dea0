import { networkOf } from './address.ts'
import { countFailure } from './count.ts'
import { SlowDown } from './slow-down.ts'

/**
 * RFC 7591 §5: registration is open to anybody, so every request counts, also one that succeeds.
 * @throws SlowDown
 */
export async function countRegistration(request: Request): Promise<void> {
  const wait = await countFailure({ rule: 'registration', who: networkOf(request) }, new Date())
  if (wait > 0) throw new SlowDown(wait)
}
