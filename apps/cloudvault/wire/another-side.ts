import { redeemTicket } from './peer.ts'

/**
 * What other browsers than the viewer's own did at the peer, for one client: the scripted people of an attack lab. In
 * memory, as long as this process lives; only who may read the client's flows is shown it.
 */
const MOST = 500
const KEY = Symbol.for('cloudvault.wire.another-side')
const home = globalThis as { [KEY]?: Map<string, string> }
home[KEY] ??= new Map()
const handles = home[KEY]

/** The ticket comes from the peer itself, by way of whoever let those browsers act. */
export async function addPeerSide(clientId: string, ticket: string): Promise<void> {
  const handle = await redeemTicket(ticket)
  if (!handle) return
  if (handles.size >= MOST) handles.delete(handles.keys().next().value ?? '')
  handles.set(clientId, handle)
}

/** The handle for the other browsers of this client's flows, or null. */
export function anotherSideOf(clientId: string | null): string | null {
  return handles.get(clientId ?? '') ?? null
}
