import type { Weakening } from '#cloudvault/policy'
import { hashOf, unguessable } from '#session/opaque'
import {
  createLabShopper,
  removeLabRecordings,
  removeLabShoppers,
  removeStrandedLabShoppers,
} from '#storage/lab-shoppers'
import { issueTicket } from '#wire/tickets'
import { viewerWith } from '#wire/viewer'
import { arm, disarm } from './armed.ts'

/** What a run needs here. */
export type ArmedFor = {
  clientId: string
  clientSecret: string | null
  weakening: Weakening
  otherIssuer: string | null
}

/** Longer than any run, and not long. */
const TEN_MINUTES = 600_000

/** For one run: two shoppers who were never here before, and a client that is a lab's. */
export async function startRun({ clientId, clientSecret, weakening, otherIssuer }: ArmedFor) {
  await removeStrandedLabShoppers(new Date(Date.now() - TEN_MINUTES))
  const [alice, mallory] = [unguessable(), unguessable()]
  const shopperIds = [await createLabShopper(hashOf(alice)), await createLabShopper(hashOf(mallory))]
  arm({ clientId, clientSecret, weakening, otherIssuer, shopperIds, until: Date.now() + TEN_MINUTES })
  return { alice, mallory }
}

/** Nothing of it is left, but for the messages; the ticket is for whoever may read those. */
export async function endRun(clientId: string, capability: string): Promise<{ ticket: string | null }> {
  const run = disarm(clientId)
  if (run) await removeLabShoppers(run.shopperIds, clientId)
  return { ticket: run && (await issueTicket(viewerWith(capability))) }
}

/** The learner has seen enough: the messages go too. Whoever has no such messages loses none. */
export async function forgetRun(capability: string): Promise<object> {
  await removeLabRecordings(viewerWith(capability).id)
  return {}
}
