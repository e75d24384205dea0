export type Kind = 'pages' | 'oauth' | 'photos'

/**
 * Listening has its price, so only so much is listened to: a burst of messages and then so many a second, for each kind
 * of its own, so that a flood of photographs drowns no sign-in. A classroom of thirty stays below.
 */
const ALLOWED = { burst: 500, aSecond: 60 }
/** While requests wait for the processor: what is left out is what others would have waited for. A page costs so much that listening is no matter. */
const WHILE_BUSY = { oauth: { burst: 80, aSecond: 20 }, photos: { burst: 250, aSecond: 20 }, pages: ALLOWED }

export class Allowance {
  private readonly taken: Record<Kind, number> = { pages: 0, oauth: 0, photos: 0 }
  private readonly since: Record<Kind, number> = { pages: 0, oauth: 0, photos: 0 }

  /** Takes one from what is left; false where nothing is. `now` in milliseconds. */
  take(kind: Kind, now: number, isBusy: boolean): boolean {
    const { burst, aSecond } = isBusy ? WHILE_BUSY[kind] : ALLOWED
    const earned = ((now - this.since[kind]) / 1000) * aSecond
    const taken = Math.max(0, this.taken[kind] - earned) + 1
    this.since[kind] = now
    this.taken[kind] = taken <= burst ? taken : taken - 1
    return taken <= burst
  }
}
