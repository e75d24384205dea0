import { hashOf, unguessable } from '#session/opaque'
import { findHandle, keepHandle, takeTicket } from '#storage/wire-handles'
import { keyFrom, seal, unseal } from './sealing.ts'
import type { Viewer } from './viewer.ts'

/** Seconds that a ticket waits for its browser to arrive at CloudVault. */
const TICKET = 60
/** Seconds for which CloudVault may ask for what this browser did here. */
const HANDLE = 24 * 60 * 60

/** For one browser to prove itself at CloudVault, once. The viewer's key lies in the database, wrapped by the ticket. */
export async function issueTicket({ id, key }: Viewer): Promise<string> {
  const ticket = unguessable()
  const wrappedKey = seal(keyFrom(ticket, 'ticket'), key.toString('base64url'))
  await keepHandle({ hash: hashOf(ticket), kind: 'ticket', viewerId: id, wrappedKey }, TICKET)
  return ticket
}

/** A ticket for a handle, with which and only with which its viewer's messages can be read. Null: used, old or made up. */
export async function redeemTicket(ticket: string): Promise<string | null> {
  const taken = await takeTicket(hashOf(ticket))
  const key = taken && unseal(keyFrom(ticket, 'ticket'), taken.wrappedKey)
  if (!taken || !key) return null
  const handle = unguessable()
  const wrappedKey = seal(keyFrom(handle, 'handle'), key)
  await keepHandle({ hash: hashOf(handle), kind: 'handle', viewerId: taken.viewerId, wrappedKey }, HANDLE)
  return handle
}

/** The viewer that this handle stands for, or null. */
export async function viewerByHandle(handle: string): Promise<Viewer | null> {
  const found = await findHandle(hashOf(handle))
  const key = found && unseal(keyFrom(handle, 'handle'), found.wrappedKey)
  return found && key ? { id: found.viewerId, key: Buffer.from(key, 'base64url') } : null
}
