import { configuration } from '#configuration'
import { forgetFailures, noteFailure, tallyOf } from '#storage/throttle'
import { networkOf } from './address.ts'
import { knownBrowser } from './known-browser.ts'
import { type Rule, waitAfter } from './wait.ts'

const HOUR = 60 * 60
const LONGEST_SECONDS = 300

/** A name that failures are counted under. `own`: they end with the right password. */
export type Guesser = { name: string; own: boolean; rule: Rule }

/**
 * Whose tries a sign-in counts among: those for the account, from anywhere, and those from the address. The account is
 * its e-mail address, whether or not it exists. A browser that knows the account is neither: it has its own count.
 */
export function guessersOf(headers: Headers, email: string, shopperId: string | null): Guesser[] {
  const { passwords, signIns, firstDelay } = configuration().throttle
  const grows = { first: firstDelay, longest: LONGEST_SECONDS }
  const account: Rule = { free: passwords, span: HOUR + LONGEST_SECONDS, slides: true, ...grows }
  const browser = shopperId && knownBrowser(headers.get('cookie'), shopperId)
  if (browser) return [{ name: `browser\0${shopperId}\0${browser}`, own: true, rule: account }]
  return [
    { name: `account\0${email.trim().toLowerCase()}`, own: true, rule: account },
    { name: `address\0${networkOf(headers)}`, own: false, rule: { free: signIns, span: 60, slides: false, ...grows } },
  ]
}

/**
 * The password, judged; or how many seconds to wait, with nothing said about it. Asked again after the judging, because
 * many guesses that arrive at once have all been let in before the first of them has failed.
 */
export async function tryPassword(
  guessers: readonly Guesser[],
  judge: () => Promise<boolean>,
): Promise<{ wait: number; matches: boolean }> {
  const early = await secondsToWait(guessers)
  if (early > 0) return { wait: early, matches: false }
  const matches = await judge()
  const late = await secondsToWait(guessers)
  if (late > 0) return { wait: late, matches: false }
  for (const { name, own, rule } of guessers) {
    if (!matches) await noteFailure(name, rule.span, rule.slides, new Date())
    else if (own) await forgetFailures(name)
  }
  return { wait: 0, matches }
}

async function secondsToWait(guessers: readonly Guesser[]): Promise<number> {
  const now = new Date()
  const tallies = await Promise.all(guessers.map(({ name }) => tallyOf(name, now)))
  return Math.max(0, ...tallies.map((tally, n) => (tally && guessers[n] ? waitAfter(guessers[n].rule, tally, now) : 0)))
}
