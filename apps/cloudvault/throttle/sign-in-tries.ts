import { canonicalEmail } from '#storage/owners'
import { forgetFailures } from '#storage/throttle'
import { networkOf } from './address.ts'
import { countFailure, type Subject, secondsToWait, throttleKey } from './count.ts'
import { knownBrowser } from './known-browser.ts'

/**
 * Whose tries a sign-in counts among: those for the account, from anywhere, and those from the address. The account is
 * its e-mail address, whether or not it exists. A browser that knows the account is neither: it has its own count.
 */
export function guessersOf(request: Request, email: string, ownerId: string | null): Subject[] {
  const browser = ownerId && knownBrowser(request.headers.get('cookie'), ownerId)
  if (browser) return [{ rule: 'account', who: `${ownerId}\0${browser}` }]
  return [
    { rule: 'account', who: canonicalEmail(email) },
    { rule: 'signInAddress', who: networkOf(request) },
  ]
}

/**
 * The password, judged; or how many seconds to wait, with nothing said about it. Asked again after the judging, because
 * many guesses that arrive at once have all been let in before the first of them has failed.
 */
export async function tryPassword(
  guessers: readonly Subject[],
  judge: () => Promise<boolean>,
): Promise<{ wait: number; matches: boolean }> {
  const early = await secondsToWait(guessers, new Date())
  if (early > 0) return { wait: early, matches: false }
  const matches = await judge()
  const late = await secondsToWait(guessers, new Date())
  if (late > 0) return { wait: late, matches: false }
  if (matches) await forgetOwn(guessers)
  else for (const guesser of guessers) await countFailure(guesser, new Date())
  return { wait: 0, matches }
}

/** The account's failures end with the right password. Not the address's: it may belong to a guesser with one account. */
async function forgetOwn(guessers: readonly Subject[]): Promise<void> {
  for (const guesser of guessers) if (guesser.rule === 'account') await forgetFailures(throttleKey(guesser))
}
