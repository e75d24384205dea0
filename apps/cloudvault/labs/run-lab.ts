import { setTimeout as moment } from 'node:timers/promises'
import { configuration } from '#configuration'
import { randomId } from '#session/random-id'
import { saveClient } from '#storage/clients'
import { removeStrandedLabClients, removeTraces } from '#storage/lab-traces'
import { deleteClient } from '#storage/registrations'
import { flowsOf } from '#wire/flows'
import type { Viewer } from '#wire/viewer'
import { arm, disarm } from './armed.ts'
import { askRunner } from './ask-runner.ts'
import { type Lab, type Performance, performancesOf } from './lab.ts'
import { labClient } from './lab-client.ts'
import type { Outcome } from './results.ts'

/** Whatever is older than this was cut short by a restart. */
const LONGEST_RUN = 10 * 60_000

/** The same attack, once for every setting, each with a client of its own that is gone afterwards. */
export async function runLab(lab: Lab, viewer: Viewer, capability: string): Promise<Outcome[]> {
  await removeStrandedLabClients(new Date(Date.now() - LONGEST_RUN))
  const outcomes: Outcome[] = []
  for (const performance of performancesOf(lab)) outcomes.push(await perform(lab, performance, viewer, capability))
  return outcomes
}

async function perform(lab: Lab, { name, weakens }: Performance, viewer: Viewer, capability: string): Promise<Outcome> {
  const run = randomId()
  const client = labClient(lab.client, run, configuration().labRunner?.mallory ?? '')
  const { clientId } = client
  await saveClient(client)
  arm(clientId, weakens)
  try {
    const [redirectUri = ''] = client.redirectUris
    const pkce = weakens.pkce !== 'optional'
    const effect = await askRunner({ play: lab.slug, run, clientId, redirectUri, pkce, capability })
    return { name, clientId, effect, flow: await recordedFlow(viewer, clientId) }
  } finally {
    disarm(clientId)
    await deleteClient(clientId)
    await removeTraces(run)
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
