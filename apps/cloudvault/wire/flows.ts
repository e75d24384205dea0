import { heardClients } from '#storage/wire-clients'
import { findFlow, flowsOfViewer } from '#storage/wire-flows'
import { messagesOfFlow, overflowsBetween } from '#storage/wire-messages'
import { anotherSideOf } from './another-side.ts'
import type { FlowRecord } from './correlate.ts'
import { peerHandleOf } from './joined.ts'
import { merge } from './merge.ts'
import type { Gap, Message } from './message.ts'
import { askPeer, type Told } from './peer.ts'
import { withValues } from './seal-values.ts'
import type { Viewer } from './viewer.ts'

/** One dance, as a line in a list. Times are microseconds since 1970. */
export type Flow = {
  id: string
  startedAt: number
  lastAt: number
  clientId: string | null
  clientName: string | null
  grant: 'authorization_code' | 'device' | 'client_credentials' | null
  ending: 'under way' | 'approved' | 'denied' | 'refused'
  count: number
}

/** This viewer's flows, newest first. */
export async function flowsOf(viewer: Viewer): Promise<Flow[]> {
  const records = await flowsOfViewer(viewer.id)
  const names = await heardClients([...new Set(records.flatMap(({ clientId }) => clientId ?? []))])
  const whole = records.filter(({ partOf }) => partOf === null)
  return whole.map((record) => {
    const parts = records.filter(({ partOf }) => partOf === record.id)
    return flowFrom(record, parts, names.get(record.clientId ?? '')?.name ?? null)
  })
}

/** One flow with everything that was said in it; null when it is nobody's, or another viewer's. */
export async function flowOf(
  viewer: Viewer,
  id: string,
): Promise<{ flow: Flow; messages: Message[]; gaps: Gap[] } | null> {
  const records = await findFlow(viewer.id, id)
  const record = records.find((one) => one.id === id && one.partOf === null)
  if (!record) return null
  const parts = records.filter((one) => one !== record)
  const names = await heardClients(record.clientId ? [record.clientId] : [])
  const flow = flowFrom(record, parts, names.get(record.clientId ?? '')?.name ?? null)
  const kept = await messagesOfFlow(viewer.id, id)
  const messages = kept.map(({ content, sealed }) => withValues({ ...JSON.parse(content), flow: id }, sealed, viewer))
  const holes = await overflowsBetween(flow.startedAt, flow.lastAt)
  const gaps: Gap[] = holes.map((since) => ({ party: 'cloudvault', since }))
  const handle = anotherSideOf(record.clientId) ?? (await peerHandleOf(viewer))
  const told = handle ? await askPeer(handle, flow.startedAt - BEFORE) : NOTHING
  if (told.kind === 'away') return { flow, messages, gaps: [...gaps, { party: 'printmypics', since: flow.startedAt }] }
  return { flow, messages: merge(messages, told.messages, id), gaps }
}

/** The client's own first steps come before the first that we hear of, in slow motion by minutes. */
const BEFORE = 15 * 60 * 1_000_000
const NOTHING: Told = { kind: 'told', messages: [] }

function flowFrom(record: FlowRecord, parts: readonly FlowRecord[], clientName: string | null): Flow {
  return {
    id: record.id,
    startedAt: Math.min(record.startedAt, ...parts.map(({ startedAt }) => startedAt)),
    lastAt: Math.max(record.lastAt, ...parts.map(({ lastAt }) => lastAt)),
    clientId: record.clientId,
    clientName,
    grant: record.grantType,
    ending: record.ending,
    count: [record, ...parts].reduce((sum, { count }) => sum + count, 0),
  }
}
