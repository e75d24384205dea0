import { configuration } from '#configuration'
import { type HeardClient, heardClients } from '#storage/wire-clients'
import { findFlowsByKey } from '#storage/wire-flows'
import { type MessageRecord, messageIdsOf, writeBatch } from '#storage/wire-messages'
import { saveViewers } from '#storage/wire-viewers'
import { type Arrived, correlate, type FlowRecord } from './correlate.ts'
import { keyed } from './fingerprint.ts'
import { asDeveloperSees, isForDevelopers } from './for-developers.ts'
import { type Heard, headerOf, pathOf } from './heard.ts'
import { type Keys, keysOf } from './keys.ts'
import { messageFrom } from './message-from.ts'
import { BatchRegister, keyHash } from './register.ts'
import { channelOf } from './scope.ts'
import { readySeals, sealValues } from './seal-values.ts'

/** A flow longer than this is a machine's, and teaches nothing more. */
const MOST_IN_A_FLOW = 200

type Read = { heard: Heard; keys: Keys; channel: 'front' | 'back' }
type Placed = Read & { flow: FlowRecord | null }

/**
 * Finds each message's flow, leaves out its secrets, seals them, and writes all of it at once. What it gives back could
 * not be placed yet: another instance may be about to write the flow.
 */
export async function writeDown(batch: readonly Heard[], dropped: number): Promise<Heard[]> {
  const read = batch.map(readKeys).sort((one, other) => one.heard.time - other.heard.time)
  const register = new BatchRegister(await findFlowsByKey(read.flatMap(keyHashes)))
  const clients = await heardClients([...register.clientIds, ...read.flatMap(({ keys }) => keys.client ?? [])])
  const placed = read.map((one) => ({ ...one, flow: correlate(arrivedFrom(one, clients), register) }))
  const later = placed.filter(mayBeEarly)

  const viewers = placed.flatMap(({ heard, flow }) => (flow && heard.viewer ? heard.viewer : []))
  if (viewers.length > 0) await saveViewers(viewers)
  await readySeals(placed.flatMap(({ flow }) => flow?.viewerId ?? []))
  await writeBatch({
    flows: register.flows,
    keys: [...register.newKeys].map(([hash, flowId]) => ({ keyHash: hash, flowId })),
    messages: placed.filter((one) => !later.includes(one)).flatMap((one) => recordOf(one, clients)),
    alsoNews: register.adopted.length > 0 ? await messageIdsOf(register.adopted) : [],
    overflow: dropped > 0 ? { at: Date.now() * 1000, count: dropped } : null,
  })
  for (const one of placed) if (!later.includes(one)) one.heard.placed?.(one.flow && (one.flow.partOf ?? one.flow.id))
  return later.map(({ heard }) => heard)
}

function readKeys(heard: Heard): Read {
  return { heard, keys: keysOf(heard), channel: channelOf(heard.method, pathOf(heard.target)) ?? 'back' }
}

/** Every key of a message, for everybody and within its viewer. */
function keyHashes({ heard, keys }: Read): string[] {
  const all = [...keys.carried, ...keys.issued]
  const scope = heard.viewer?.id
  return [...all.map((key) => keyHash(key, null)), ...(scope ? all.map((key) => keyHash(key, scope)) : [])]
}

function arrivedFrom({ heard, keys, channel }: Read, clients: Map<string, HeardClient>): Arrived {
  return {
    time: heard.time,
    channel,
    path: pathOf(heard.target),
    method: heard.method,
    status: heard.status,
    location: heard.status >= 300 && heard.status < 400 ? headerOf(heard.answerHeaders, 'location') : '',
    viewerId: heard.viewer?.id ?? null,
    carried: keys.carried,
    issued: keys.issued,
    client: keys.client !== null && clients.has(keys.client) ? keys.client : null,
  }
}

/** A code or token of a flow that is about to be written, by this instance or another. */
const PATIENCE = 400_000

function mayBeEarly({ heard, keys, channel, flow }: Placed): boolean {
  const age = (performance.timeOrigin + performance.now()) * 1000 - heard.time - heard.duration
  return (
    !flow &&
    channel === 'back' &&
    age < PATIENCE &&
    keys.carried.some((key) => /^(code|token|device|request_uri):/.test(key))
  )
}

function recordOf({ heard, keys, channel, flow }: Placed, clients: Map<string, HeardClient>): MessageRecord[] {
  const { mode, issuer } = configuration()
  const client = flow?.clientId ?? (keys.client !== null && clients.has(keys.client) ? keys.client : null)
  const about = client === null ? undefined : clients.get(client)
  if (!flow && !about) return []
  if (flow) flow.count += 1
  if (flow) flow.lastAt = Math.max(flow.lastAt, heard.time)
  if (mode === 'live' && !about?.requestLog) return []
  if (flow && flow.count > MOST_IN_A_FLOW) return []

  const place = { channel, flow: flow?.id ?? null, client, clientName: about?.name ?? null }
  const message = messageFrom(heard, place, [...keys.carried, ...keys.issued].map(keyed), issuer)
  const forDeveloper = client !== null && isForDevelopers(message)
  if (mode === 'live' && !forDeveloper) return []
  const shown = mode === 'live' ? asDeveloperSees(message) : message
  const content = { ...shown, secrets: shown.secrets.map((secret) => ({ ...secret, value: null })) }
  return [
    {
      id: message.id,
      flowId: place.flow,
      clientId: client,
      time: heard.time,
      content: JSON.stringify(content),
      sealed: sealValues(message, flow?.viewerId ?? null),
      forDeveloper,
    },
  ]
}
