import { setTimeout as moment } from 'node:timers/promises'
import { randomId } from '#session/random-id'
import { removeStrandedLabClients } from '#storage/lab-traces'
import { flowsOf } from '#wire/flows'
import type { Viewer } from '#wire/viewer'
import { askRunner } from './ask-runner.ts'
import { clearGround, prepareGround } from './ground.ts'
import { type Lab, type Performance, performancesOf } from './lab.ts'
import type { Outcome } from './results.ts'

/** Whatever is older than this was cut short by a restart. */
const LONGEST_RUN = 20 * 60_000

/** The same attack, once for every setting, each with a client of its own that is gone afterwards. */
export async function runLab(lab: Lab, viewer: Viewer, capability: string): Promise<Outcome[]> {
  await removeStrandedLabClients(new Date(Date.now() - LONGEST_RUN))
  const outcomes: Outcome[] = []
  for (const performance of performancesOf(lab)) outcomes.push(await perform(lab, performance, viewer, capability))
  return outcomes
}

async function perform(lab: Lab, { name, weakens }: Performance, viewer: Viewer, capability: string): Promise<Outcome> {
  const run = randomId()
  const { clientId, redirectUris } = await prepareGround(lab, run, weakens)
  try {
    const [redirectUri = ''] = redirectUris
    const pkce = weakens.pkce !== 'optional'
    const effect = await askRunner({ play: lab.slug, run, clientId, redirectUri, pkce, capability })
    return { name, clientId, effect, flow: await recordedFlow(viewer, clientId) }
  } finally {
    await clearGround(run, clientId)
  }
}

const LOOKS = 40
const BETWEEN = 60

/** The flow, once everything that was said has been written down: two looks in a row see the same. */
async function recordedFlow(viewer: Viewer, clientId: string): Promise<string | null> {
  let before = -1
  for (let look = 0; look < LOOKS; look += 1) {
    const flow = (await flowsOf(viewer)).find((one) => one.clientId === clientId)
    if (flow && flow.count === before) return flow.id
    before = flow?.count ?? -1
    await moment(BETWEEN)
  }
  return null
}
