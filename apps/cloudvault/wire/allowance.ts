/**
 * Listening has its price, so only so much is listened to: a burst of this many messages and then this many a second,
 * for each kind of its own, so that a flood of photographs drowns no sign-in. A classroom of thirty stays far below.
 */
const BURST = 500
const A_SECOND = 60

export type Kind = 'pages' | 'oauth' | 'photos'

export class Allowance {
  private readonly left: Record<Kind, number> = { pages: BURST, oauth: BURST, photos: BURST }
  private readonly since: Record<Kind, number> = { pages: 0, oauth: 0, photos: 0 }

  /** Takes one from what is left; false where nothing is. `now` in milliseconds. */
  take(kind: Kind, now: number): boolean {
    const earned = ((now - this.since[kind]) / 1000) * A_SECOND
    const left = Math.min(BURST, this.left[kind] + earned)
    this.since[kind] = now
    this.left[kind] = left < 1 ? left : left - 1
    return left >= 1
  }
}
