import type { Message } from '#wire/message'
import { headerOf, pathOf, requestParameters, saidOf } from '../parameters.ts'
import { stepOf } from '../step.ts'
import { type Call, callOf, whyNot } from './call.ts'
import { type Fresh, Values } from './text.ts'
import { beginVisit, endVisit, type Visit } from './visit.ts'

/** A new flow that goes the way of a recorded one: everything secret or for once is made anew or comes from the environment. */
export type Replay = {
  clientId: string
  redirectUri: string
  /** What has to be in the environment. */
  needs: { clientSecret: boolean; owner: boolean }
  fresh: readonly Fresh[]
  steps: readonly Step[]
  /** What cannot be asked again, and why. */
  left: readonly { what: string; why: string }[]
}

export type Step = Visit | Call

/** From CloudVault's side of a recording: the replay itself plays the client. */
export function replayOf(messages: readonly Message[]): Replay {
  const values = new Values()
  const steps: Step[] = []
  const left: { what: string; why: string }[] = []
  let visit: Visit | null = null
  let taken = false
  for (const message of messages.filter(({ to }) => to === 'authorization-server' || to === 'photo-api')) {
    if (message.channel === 'front') {
      taken ||= /\/connected-apps\/withdraw$/.test(pathOf(message.url))
      visit = along(visit, message, values, steps)
      continue
    }
    const why = taken ? 'the owner had taken the permission back' : whyNot(message, values)
    if (why === 'silent') continue
    if (why) left.push({ what: `${message.method} ${pathOf(message.url)}`, why })
    else steps.push(callOf(message, values))
  }
  const calls = steps.filter((step) => step.kind === 'call')
  return {
    clientId: messages.find(({ client }) => client)?.client ?? firstSaid(messages, 'client_id') ?? '',
    redirectUri: firstSaid(messages, 'redirect_uri') ?? '',
    needs: {
      clientSecret: calls.some(({ authenticates }) => authenticates === 'basic' || authenticates === 'body'),
      owner: steps.some((step) => step.kind === 'visit' && step.ends === 'client'),
    },
    fresh: values.fresh,
    steps,
    left,
  }
}

/** A front-channel message belongs to the authorization request that the browser is busy with. */
function along(visit: Visit | null, message: Message, values: Values, steps: Step[]): Visit | null {
  const begins = stepOf(message) === 'authorization-request'
  const open = begins ? beginVisit(message, values) : visit
  if (!open) return null
  if (begins) steps.push(open)
  const decision = stepOf(message) === 'decision' ? saidOf(requestParameters(message), 'decision') : null
  if (decision === 'approve' || decision === 'deny') open.decision = decision
  return endVisit(open, message, headerOf(message.answerHeaders, 'location'), values) ? null : open
}

function firstSaid(messages: readonly Message[], name: string): string | null {
  for (const message of messages) {
    const said = saidOf(requestParameters(message), name)
    if (said) return said
  }
  return null
}
