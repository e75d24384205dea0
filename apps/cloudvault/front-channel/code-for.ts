import { configuration } from '#configuration'
import { deriveOpaqueToken } from '#oauth/opaque-token'

/** The one code that this request can turn into: whoever presses twice is given it twice. */
export function codeFor(pendingId: string): string {
  return deriveOpaqueToken('code', configuration().secret, 'decision', pendingId)
}
