import { configuration } from '#configuration'
import { hashOf } from '#oauth/opaque-token'
import { noteFailure, talliesOf } from '#storage/throttle'
import type { ThrottleName } from './rules.ts'
import { waitAfter } from './wait.ts'

/** Whose failures these are: a rule, and the account, address or client it is applied to. */
export type Subject = { rule: ThrottleName; who: string }

const nameOf = ({ rule, who }: Subject) => `${rule}\0${who}`

export { nameOf as throttleKey }

/** Seconds until all of these may try again; 0: now. */
export async function secondsToWait(subjects: readonly Subject[], now: Date): Promise<number> {
  const tallies = await talliesOf(subjects.map(nameOf), now)
  const waits = subjects.map((subject) => {
    const tally = tallies.find(({ keyHash }) => keyHash === hashOf(nameOf(subject)))
    return tally ? waitAfter(configuration().throttle[subject.rule], tally, now) : 0
  })
  return Math.max(0, ...waits)
}

/** Counts a failure. What comes back is the wait that was in force when it happened: with 0 it gets its real error. */
export async function countFailure(subject: Subject, now: Date): Promise<number> {
  const rule = configuration().throttle[subject.rule]
  const tally = await noteFailure(nameOf(subject), rule.span, rule.slides, now)
  return waitAfter(rule, { ...tally, failures: tally.failures - 1 }, now)
}
