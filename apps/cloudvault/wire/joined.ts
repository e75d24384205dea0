import { findPeerHandle, keepPeerHandle, saveViewers } from '#storage/wire-viewers'
import { sealFor, unseal } from './sealing.ts'
import type { Viewer } from './viewer.ts'

/** The handle by which the peer tells this browser's side; only its own cookie opens it. */
export async function peerHandleOf(viewer: Viewer): Promise<string | null> {
  const sealed = await findPeerHandle(viewer.id, new Date())
  return sealed && unseal(viewer.privateKey, sealed)
}

/** The same browser has proven both sides. */
export async function joinPeer(viewer: Viewer, handle: string): Promise<void> {
  await saveViewers([viewer])
  await keepPeerHandle(viewer.id, sealFor(viewer.publicKey)(handle), new Date())
}
