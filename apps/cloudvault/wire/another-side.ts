import { redeemTicket } from './peer.ts'

/**
 * What other browsers than the viewer's own did at the peer, for one flow: the scripted people of an attack lab. In
 * memory, as long as this process lives; only who may read the flow is shown it.
 */
const MOST = 500
const KEY = Symbol.for('cloudvault.wire.another-side')
const home = globalThis as { [KEY]?: Map<string, string> }
home[KEY] ??= new Map()
const handles = home[KEY]

/** The ticket comes from the peer itself, by way of whoever let those browsers act. */
export async function addPeerSide(flowId: string, ticket: string): Promise<void> {
  const handle = await redeemTicket(ticket)
  if (!handle) return
  if (handles.size >= MOST) handles.delete(handles.keys().next().value ?? '')
  handles.set(flowId, handle)
}

/** The handle for the other browsers of this flow, or null. */
export function anotherSideOf(flowId: string): string | null {
  return handles.get(flowId) ?? null
}
