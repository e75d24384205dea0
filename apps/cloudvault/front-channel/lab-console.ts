import type { Context } from 'hono'
import { configuration } from '#configuration'
import { handOf } from '#labs/hands'
import { performancesOf } from '#labs/lab'
import { labAt } from '#labs/labs'
import { armByHand, dropHand, move, wantedMove } from '#labs/play-by-hand'
import { csrfMatchesBrowser } from '#session/csrf'
import { viewerWith } from '#wire/viewer'
import { recordingFor } from './attack-labs.ts'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'
import { nothingHere, notOurForm } from './stops.ts'

/** "Arm it": from now on, for a while, and for a client of this browser's own. */
export async function armConsole(context: Context): Promise<Response> {
  const lab = labAt(context.req.param('lab') ?? '')
  if (!lab || !configuration().labRunner) return nothingHere()
  const { fields, genuine } = await readOwnerForm(context.req.raw, csrfMatchesBrowser)
  if (!genuine) return notOurForm(null)
  const { capability, cookies } = recordingFor(context.req.raw.headers.get('cookie'))
  const viewer = viewerWith(capability)
  const setting = performancesOf(lab).find(({ name }) => name === fields.get('setting'))
  await armByHand(lab.slug, viewer.id, capability, setting?.name ?? 'off')
  return seeOther(consoleOf(lab.slug), cookies)
}

/** One move of Mallory's, or of Alice's; the lab runner makes it. */
export async function makeConsoleMove(context: Context): Promise<Response> {
  const lab = labAt(context.req.param('lab') ?? '')
  if (!lab || !configuration().labRunner) return nothingHere()
  const { fields, genuine } = await readOwnerForm(context.req.raw, csrfMatchesBrowser)
  if (!genuine) return notOurForm(null)
  const { capability } = recordingFor(context.req.raw.headers.get('cookie'))
  const hand = handOf(viewerWith(capability).id, lab.slug)
  const wanted = hand && wantedMove(hand, lab.byHand, fields)
  if (hand && wanted) await move(hand, lab.byHand, wanted.name, wanted.value, capability)
  return seeOther(`${consoleOf(lab.slug)}#holds`)
}

/** "Reset": in less than a second nothing of it is left. */
export async function resetConsole(context: Context): Promise<Response> {
  const lab = labAt(context.req.param('lab') ?? '')
  if (!lab || !configuration().labRunner) return nothingHere()
  const { genuine } = await readOwnerForm(context.req.raw, csrfMatchesBrowser)
  if (!genuine) return notOurForm(null)
  const { capability } = recordingFor(context.req.raw.headers.get('cookie'))
  await dropHand(viewerWith(capability).id, lab.slug)
  return seeOther(consoleOf(lab.slug))
}

function consoleOf(slug: string): string {
  return `/developers/labs/${slug}/console`
}
