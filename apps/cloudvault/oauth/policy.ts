/** What this server insists on, as switches: a lab weakens one of them, every other mode runs STRICT. */
export type Policy = {
  /** RFC 9700 §2.1.1. `optional` lets a stolen code be spent. */
  pkce: 'required' | 'optional'
  /** RFC 9700 §2.1: how long an authorization request waits for its owner. Seconds. */
  pendingRequestTtl: number
  /** RFC 9700 §4.14.2: how long the immediate parent of an unused refresh token may be retried. Seconds. */
  refreshGrace: number
}

export const STRICT: Policy = { pkce: 'required', pendingRequestTtl: 1800, refreshGrace: 10 }
