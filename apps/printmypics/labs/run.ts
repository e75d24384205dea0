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
  /** What both of its browsers are recorded for. */
  capability: string
}

/** Longer than any run, the quarter of an hour of one that is played by hand too. */
const LONGEST_RUN = 20 * 60_000

/** For one run: two shoppers who were never here before, a client that is a lab's, and a ticket for whoever may see them. */
export async function startRun({ clientId, clientSecret, weakening, otherIssuer, capability }: ArmedFor) {
  await removeStrandedLabShoppers(new Date(Date.now() - LONGEST_RUN))
  const [alice, mallory] = [unguessable(), unguessable()]
  const shopperIds = [await createLabShopper(hashOf(alice)), await createLabShopper(hashOf(mallory))]
  arm({ clientId, clientSecret, weakening, otherIssuer, shopperIds, until: Date.now() + LONGEST_RUN })
  return { alice, mallory, ticket: await issueTicket(viewerWith(capability)) }
}

/** Nothing of it is left, but for the messages. */
export async function endRun(clientId: string): Promise<object> {
  const run = disarm(clientId)
  if (run) await removeLabShoppers(run.shopperIds, clientId)
  return {}
}

/** The learner has seen enough: the messages go too. Whoever has no such messages loses none. */
export async function forgetRun(capability: string): Promise<object> {
  await removeLabRecordings(viewerWith(capability).id)
  return {}
}
