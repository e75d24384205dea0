/** A flow while messages are being added to it. */
export type FlowRecord = {
  id: string
  viewerId: string | null
  partOf: string | null
  clientId: string | null
  grantType: 'authorization_code' | 'device' | 'client_credentials' | null
  ending: 'under way' | 'approved' | 'denied' | 'refused'
  startedAt: number
  lastAt: number
  count: number
}

/** What of a message decides where it belongs. */
export type Arrived = {
  time: number
  channel: 'front' | 'back'
  path: string
  method: string
  status: number
  /** Where the answer leads, when it is a redirect. */
  location: string
  viewerId: string | null
  carried: readonly string[]
  issued: readonly string[]
  client: string | null
}

/** Finds a flow by a key, and remembers which keys lead to it. A scoped key counts within one viewer only. */
export type Register = {
  find(key: string, scope: string | null): FlowRecord | null
  /** The first flow that a key led to keeps it: nobody takes another's key over. */
  keep(key: string, scope: string | null, flow: FlowRecord): void
  /** From now on the part is read, and seen, as the whole is. */
  join(part: FlowRecord, whole: FlowRecord): void
  open(flow: Omit<FlowRecord, 'id' | 'count' | 'lastAt' | 'partOf'>): FlowRecord
}

/** The order in which keys are asked: the more a value says, the earlier. */
const kindOf = (key: string) => key.slice(0, key.indexOf(':'))
const sought = (keys: readonly string[], kinds: readonly string[]) =>
  kinds.flatMap((kind) => keys.filter((key) => kindOf(key) === kind))

/**
 * The flow a message belongs to, by the protocol's own values. What came through a browser joins flows of that browser
 * only, whatever values it carries; what came from a server joins by what was issued in the flow of the browser that
 * approved. So a link that somebody sends, or a code that somebody pastes, shows them nothing of another's flow.
 */
export function correlate(message: Arrived, register: Register): FlowRecord | null {
  return message.channel === 'front' ? byBrowser(message, register) : byServer(message, register)
}

function byBrowser(message: Arrived, register: Register): FlowRecord | null {
  const scope = message.viewerId
  const flow = own(message, register) ?? begun(message, register)
  if (!flow) return null
  for (const key of [...message.carried, ...message.issued]) if (scope) register.keep(key, scope, flow)
  for (const key of message.issued) register.keep(key, null, flow)
  if (scope) adopt(message, flow, register)
  flow.ending = endingOf(message) ?? flow.ending
  return flow
}

const FRONT_KINDS = ['request', 'user_code', 'request_uri', 'code', 'token']

/** A flow of this browser that the message continues. Without a viewer, only one that has none either. */
function own(message: Arrived, register: Register): FlowRecord | null {
  for (const key of sought(message.carried, FRONT_KINDS)) {
    const flow = register.find(key, message.viewerId)
    if (flow && flow.viewerId === message.viewerId && !isNewTry(message, flow)) return flow
  }
  for (const key of sought(message.carried, message.path === AUTHORIZE ? ['state'] : [])) {
    const flow = message.viewerId ? register.find(key, message.viewerId) : null
    if (flow && flow.clientId === message.client && !isNewTry(message, flow)) return flow
  }
  return null
}

const AUTHORIZE = '/oauth2/authorize'

/** RFC 6749 §4.1.1: a request after the answer is a new dance, even if its client sends the same `state` again. */
function isNewTry(message: Arrived, flow: FlowRecord): boolean {
  return message.path === AUTHORIZE && flow.ending !== 'under way'
}

function begun(message: Arrived, register: Register): FlowRecord | null {
  const { time: startedAt, viewerId, client: clientId, path } = message
  const start = { startedAt, viewerId, clientId, ending: 'under way' as const }
  if (path === AUTHORIZE) return register.open({ ...start, grantType: 'authorization_code' })
  const goesOn = message.carried.some((key) => kindOf(key) === 'request' && register.find(key, null)?.viewerId === null)
  if (goesOn && viewerId) return register.open({ ...start, grantType: 'authorization_code' })
  const isDevice = message.carried.some((key) => kindOf(key) === 'user_code')
  return isDevice && viewerId ? register.open({ ...start, grantType: 'device' }) : null
}

/**
 * What machines said before any browser had a part in it: a device's request for its codes once its owner has decided,
 * a pushed request once a browser has brought its `request_uri`, a POST from another site once the browser came back.
 */
function adopt(message: Arrived, flow: FlowRecord, register: Register): void {
  const kinds = isDecidedDevice(message) ? ['user_code'] : message.status === 303 ? ['request', 'request_uri'] : []
  for (const key of sought(message.carried, kinds)) {
    const waiting = register.find(key, null)
    if (!waiting || waiting.viewerId !== null || waiting === flow) continue
    register.join(waiting, flow)
  }
}

function isDecidedDevice({ path, location }: Arrived): boolean {
  return path === '/device/decision' && /^\/device\?answer=(approve|deny)$/.test(location)
}

function endingOf(message: Arrived): FlowRecord['ending'] | null {
  if (message.issued.some((key) => /^(code|token):/.test(key))) return 'approved'
  if (isDecidedDevice(message)) return message.location.endsWith('approve') ? 'approved' : 'denied'
  const error = /^[^/].*[?&]error=([a-z_]+)/.exec(message.location)?.[1]
  if (error) return error === 'access_denied' ? 'denied' : 'refused'
  return message.path === AUTHORIZE && message.status >= 400 ? 'refused' : null
}

const BACK_KINDS = ['code', 'device', 'token', 'request_uri']

function byServer(message: Arrived, register: Register): FlowRecord | null {
  let flow: FlowRecord | null = null
  for (const key of sought(message.carried, BACK_KINDS)) flow ??= register.find(key, null)
  if (!flow && message.issued.length > 0) flow = register.open({ ...beginning(message), viewerId: null })
  if (flow) for (const key of message.issued) register.keep(key, null, flow)
  return flow
}

/** A flow that begins on the back channel: a device, a pushed request, or a client that speaks for itself (§4.4). */
function beginning({ path, time: startedAt, client: clientId }: Arrived) {
  const start = { startedAt, clientId, ending: 'under way' as const }
  if (path === '/oauth2/token')
    return { ...start, grantType: 'client_credentials' as const, ending: 'approved' as const }
  return { ...start, grantType: path === '/oauth2/par' ? ('authorization_code' as const) : ('device' as const) }
}
