import { setTimeout as moment } from 'node:timers/promises'
import { randomId } from '#session/random-id'
import { removeStrandedLabClients } from '#storage/lab-traces'
import { addPeerSide } from '#wire/another-side'
import { flowsOf } from '#wire/flows'
import type { Viewer } from '#wire/viewer'
import { askRunner } from './ask-runner.ts'
import { clearGround, prepareGround } from './ground.ts'
import { type Lab, type Performance, performancesOf } from './lab.ts'
import { secretFor } from './lab-client.ts'
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

async function perform(lab: Lab, performance: Performance, viewer: Viewer, capability: string): Promise<Outcome> {
  const { name, weakens, weakensShop: shop } = performance
  const run = randomId()
  const clientSecret = secretFor(lab.client)
  const { clientId, redirectUris } = await prepareGround(lab, run, weakens, { secret: clientSecret })
  try {
    const [redirectUri = ''] = redirectUris
    const pkce = weakens.pkce !== 'optional'
    const asked = { play: lab.slug, run, clientId, clientSecret, redirectUri, pkce, shop, capability }
    const { effect, ticket } = await askRunner(asked)
    const flow = await recordedFlow(viewer, clientId)
    if (flow && ticket) await addPeerSide(clientId, ticket)
    return { name, clientId, effect, flow }
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
