import { deviceCodeGrantRequest, processDeviceCodeResponse, ResponseBodyError } from 'oauth4webapi'
import { forgetConnection, saveConnection } from '#storage/connection-changes'
import type { Tokens } from '#storage/connections'
import { askAgain, type KioskStatus, settleVisit, type Turn, takeTurn } from '#storage/kiosk-visits'
import { WANTED_SCOPE } from './connect.ts'
import { discoverVault, overHttp } from './discovery.ts'
import { giveBack } from './give-back.ts'
import { ownerName } from './owner-name.ts'
import { patiently } from './patience.ts'
import { reasonOf, tokensFrom } from './token-answer.ts'
import { isTrouble } from './trouble.ts'

const SLOWER_SECONDS = 5
const LONGEST_PAUSE_SECONDS = 60

/** RFC 8628 §3.5: tokens; "not yet", in two tempers; no answer at all; or the last word. */
type PollAnswer = Tokens | 'authorization_pending' | 'slow_down' | 'no answer' | KioskStatus

/** Asks whether the owner has answered, if it is time to ask. Whoever comes between two turns changes nothing. */
export async function pollForVisit(visitId: string): Promise<void> {
  const turn = await takeTurn(visitId)
  if (!turn) return
  const answer = await poll(turn.deviceCode)
  if (typeof answer === 'object') return connect(turn, answer)
  if (answer === 'authorization_pending') return askAgain(turn, turn.interval, 0, turn.interval)
  if (answer === 'slow_down') {
    const slower = turn.interval + SLOWER_SECONDS // §3.5: "this and all subsequent requests"
    return askAgain(turn, slower, 0, slower)
  }
  if (answer === 'no answer') {
    const pause = Math.min(turn.interval * 2 ** (turn.unanswered + 1), LONGEST_PAUSE_SECONDS) // §3.5: exponential backoff
    return askAgain(turn, turn.interval, turn.unanswered + 1, pause)
  }
  await settleVisit(turn, answer)
}

/** The customer may have pressed Finish meanwhile: then the tokens go straight back. */
async function connect(turn: Turn, tokens: Tokens): Promise<void> {
  const saved = await saveConnection(turn.shopperId, await ownerName(tokens.accessToken), tokens).catch(() => false)
  if (!saved) {
    await giveBack([tokens.refreshToken, tokens.accessToken])
    return settleVisit(turn, 'refused').then(() => {})
  }
  if (!(await settleVisit(turn, 'connected'))) await forgetConnection(turn.shopperId)
}

/** RFC 8628 §3.4. */
async function poll(deviceCode: string): Promise<PollAnswer> {
  try {
    const { as, client, authentication } = await discoverVault()
    const response = await patiently((signal) =>
      deviceCodeGrantRequest(as, client, authentication, deviceCode, { signal, ...overHttp() }),
    )
    return await processDeviceCodeResponse(as, client, response).then(
      (answer) => tokensFrom(answer, { scope: WANTED_SCOPE, refreshToken: null }),
      (error: unknown) => meaningOf(error, response),
    )
  } catch (error) {
    if (isTrouble(error)) return error.tag === 'vault-away' ? 'no answer' : 'refused'
    throw error
  }
}

function meaningOf(error: unknown, response: Response): PollAnswer {
  const word = error instanceof ResponseBodyError ? error.error : null
  if (word === 'authorization_pending' || word === 'slow_down') return word
  if (word === 'access_denied') return 'denied'
  if (word === 'expired_token') return 'expired'
  const reason = reasonOf(error, response)
  if (reason === 'vault-away') return 'no answer'
  return reason === 'invalid_client' ? 'shop-unknown' : 'refused'
}
