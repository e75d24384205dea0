import { type Note, noteActivity } from '#storage/activity'
import { addressOf } from '#throttle/address'

/** A line for the owner's log about this request. */
export function note(request: Request, line: Omit<Note, 'address' | 'at'>, at = new Date()): Promise<void> {
  return noteActivity({ ...line, address: addressOf(request), at })
}
