import { ownerOf } from '#session/current-owner'
import { findWaitingDevice, type WaitingDevice } from '#storage/device-decisions'
import { countFailure, type Subject, secondsToWait } from './count.ts'
import { SlowDown } from './slow-down.ts'

/** RFC 8628 §5.1: a code is short enough to be typed, so it is short enough to be guessed, unless guessing is slow. */
const guesserOf = (ownerId: string): Subject => ({ rule: 'userCode', who: ownerId })

/** Seconds before a code may be entered at /device; 0 for every other page. */
export async function userCodeWait({ pathname, searchParams }: URL, cookieHeader: string | null): Promise<number> {
  if (pathname !== '/device' || !searchParams.has('user_code')) return 0
  const signedIn = await ownerOf(cookieHeader)
  return signedIn ? secondsToWait([guesserOf(signedIn.owner.id)], new Date()) : 0
}

/** The device waiting under a code; a code that no device waits under counts as a guess. */
export async function findOrCount(userCode: string, ownerId: string, now: Date): Promise<WaitingDevice | null> {
  const device = await findWaitingDevice(userCode, now)
  if (!device) await countFailure(guesserOf(ownerId), now)
  return device
}

/**
 * The same, for an owner who has not guessed too often.
 * @throws SlowDown
 */
export async function lookUpUserCode(userCode: string, ownerId: string, now: Date): Promise<WaitingDevice | null> {
  const wait = await secondsToWait([guesserOf(ownerId)], now)
  if (wait > 0) throw new SlowDown(wait)
  return findOrCount(userCode, ownerId, now)
}
