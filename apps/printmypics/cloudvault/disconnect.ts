import { processRevocationResponse, ResponseBodyError, revocationRequest } from 'oauth4webapi'
import { forgetConnection } from '#storage/connection-changes'
import { revocationDone, takeRevocationsDue } from '#storage/revocations-due'
import { asClient, discoverVault, overHttp, type Vault } from './discovery.ts'
import { patiently } from './patience.ts'

/**
 * RFC 7009 — giving the permission back.
 * Forgotten here at once, whatever CloudVault does; it is told now if it answers, and later if it does not.
 */
export async function disconnect(shopperId: string): Promise<{ vaultKnows: boolean }> {
  const due = await forgetConnection(shopperId)
  const told = await retryRevocations()
  return { vaultKnows: due.every((id) => told.has(id)) }
}

/** Tells CloudVault of every token that is due. Returns the ids of those it has heard. */
export async function retryRevocations(): Promise<Set<string>> {
  const told = new Set<string>()
  const due = await takeRevocationsDue()
  const vault = due.length > 0 ? await discoverVault().catch(() => null) : null
  if (!vault?.as.revocation_endpoint) return told
  for (const revocation of due) {
    const heard = await tell(asClient(vault, revocation.clientId), revocation.token).catch(() => 'no answer' as const)
    if (heard === 'no answer') break // nor will it answer the next one
    if (!heard) continue
    await revocationDone(revocation.id)
    told.add(revocation.id)
  }
  return told
}

/** One token, told. §2.2: 200 also for a token that is not known any more. §2.2.1: 503 and the like mean "later". */
export async function tell({ as, client, authentication }: Vault, token: string): Promise<boolean> {
  const response = await patiently((signal) =>
    revocationRequest(as, client, authentication, token, { signal, ...overHttp() }),
  )
  try {
    await processRevocationResponse(response)
    return true
  } catch (error) {
    // It will never revoke this kind of token: nothing is gained by asking again.
    return error instanceof ResponseBodyError && error.error === 'unsupported_token_type'
  }
}
