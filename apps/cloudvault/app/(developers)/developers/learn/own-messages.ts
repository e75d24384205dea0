import type { RecordedMessage } from '#learn/message'
import { pageCookies } from '#session/page-cookies'
import { flowOf, flowsOf } from '#wire/flows'
import { viewerOf } from '#wire/viewer'

/** A learner starts over now and then; what happened longer ago is in the inspector. */
const NEWEST_FLOWS = 8

/** The messages of this learner's own latest flows, masked as they are kept; none where nothing is recorded. */
export async function ownMessages(): Promise<RecordedMessage[]> {
  const viewer = viewerOf(await pageCookies())
  if (!viewer) return []
  const flows = (await flowsOf(viewer)).slice(0, NEWEST_FLOWS)
  const found = await Promise.all(flows.map(({ id }) => flowOf(viewer, id)))
  return found.flatMap((one) => one?.messages ?? [])
}
