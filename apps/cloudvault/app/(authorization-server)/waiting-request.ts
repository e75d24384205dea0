import type { Client } from '#oauth/client'
import { browserHashOf } from '#session/browser'
import { pageCookies } from '#session/page-cookies'
import { findClient } from '#storage/clients'
import { findPendingRequest, isOpen, type PendingRequestRecord } from '#storage/pending-requests'

/** What became of the request in a page's URL, seen from this browser. */
export type WaitingRequest =
  | { kind: 'open'; pending: PendingRequestRecord; client: Client }
  | { kind: 'decided' | 'expired'; client: Client }
  | { kind: 'unknown' } // never was, or waits in another browser: both look the same from here

export async function waitingRequest(id: string): Promise<WaitingRequest> {
  const pending = await findPendingRequest(id, browserHashOf(await pageCookies()))
  const client = pending && (await findClient(pending.clientId))
  if (!pending || !client) return { kind: 'unknown' }
  if (isOpen(pending, new Date())) return { kind: 'open', pending, client }
  return { kind: pending.decidedAt ? 'decided' : 'expired', client }
}
