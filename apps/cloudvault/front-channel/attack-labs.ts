import type { Context } from 'hono'
import { configuration } from '#configuration'
import { forgetInTheShop } from '#labs/ask-runner'
import { type LabSlug, labAt } from '#labs/labs'
import { forgetResult, keepResult, resultOf } from '#labs/results'
import { runLab } from '#labs/run-lab'
import { readCookie } from '#session/cookie'
import { csrfMatchesBrowser } from '#session/csrf'
import { removeRecordings } from '#storage/lab-traces'
import { newCapability, viewerOf, viewerWith } from '#wire/viewer'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'
import { nothingHere, notOurForm } from './stops.ts'

/** "Run the attack": played by the launcher's runner, recorded for this browser. */
export async function runAttack(context: Context): Promise<Response> {
  const lab = labAt(context.req.param('lab') ?? '')
  if (!lab || !configuration().labRunner) return nothingHere()
  const request = context.req.raw
  const { fields, genuine } = await readOwnerForm(request, csrfMatchesBrowser)
  if (!genuine) return notOurForm(null)

  const { capability, cookies } = recordingFor(request.headers.get('cookie'))
  const viewer = viewerWith(capability)
  const chosen = Number(fields.get('prediction') ?? -1)
  const prediction = lab.prediction.choices[chosen] ? chosen : null
  await forgetRecordings(viewer.id, lab.slug)
  try {
    keepResult(viewer.id, lab.slug, { prediction, outcomes: await runLab(lab, viewer, capability), problem: null })
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'nobody knows why'
    keepResult(viewer.id, lab.slug, { prediction, outcomes: [], problem })
  }
  return seeOther(`/developers/labs/${lab.slug}#runs`, cookies)
}

/** What is recorded in a lab is this browser's to see: its capability, and the cookie if it had none before. */
export function recordingFor(cookieHeader: string | null): { capability: string; cookies: string[] } {
  const known = viewerOf(cookieHeader) && readCookie(cookieHeader, 'wire')
  if (known) return { capability: known, cookies: [] }
  const { capability, setCookie } = newCapability()
  return { capability, cookies: [setCookie] }
}

/** What the runs before this one have left in the inspector. */
async function forgetRecordings(viewerId: string, slug: LabSlug): Promise<void> {
  const clientIds = resultOf(viewerId, slug)?.outcomes.map(({ clientId }) => clientId) ?? []
  await removeRecordings(clientIds)
  if (labAt(slug)?.weakensShop) await forgetInTheShop(clientIds)
}

/** "Reset": the clients, grants and tokens of a run are gone already; this forgets what came of it. */
export async function resetAttack(context: Context): Promise<Response> {
  const lab = labAt(context.req.param('lab') ?? '')
  if (!lab || !configuration().labRunner) return nothingHere()
  const { genuine } = await readOwnerForm(context.req.raw, csrfMatchesBrowser)
  if (!genuine) return notOurForm(null)
  const viewer = viewerOf(context.req.raw.headers.get('cookie'))
  if (viewer) await forgetRecordings(viewer.id, lab.slug)
  if (viewer) forgetResult(viewer.id, lab.slug)
  return seeOther(`/developers/labs/${lab.slug}`)
}
