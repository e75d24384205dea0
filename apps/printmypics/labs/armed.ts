import { type ClientPolicy, policyOn, STRICT, type Weakening } from '#cloudvault/policy'
import { configuration, isLoopback } from '#configuration'

/** One run of an attack lab: a client of its own at CloudVault, its own shoppers, and what it may do without. */
export type LabRun = {
  clientId: string
  /** Null: a public client (RFC 6749 §2.1). */
  clientSecret: string | null
  weakening: Weakening
  shopperIds: readonly string[]
  /** A second authorization server that this run's shoppers may choose. */
  otherIssuer: string | null
  until: number
}

/** In memory, where the server's bundle and Next's meet: a restart forgets every run. */
const KEY = Symbol.for('printmypics.labs.armed')
const home = globalThis as { [KEY]?: Map<string, LabRun> }

function armed(): Map<string, LabRun> {
  home[KEY] ??= new Map()
  return home[KEY]
}

export function arm(run: LabRun): void {
  armed().set(run.clientId, run)
}

/** @returns the run that is over now */
export function disarm(clientId: string): LabRun | null {
  const run = armed().get(clientId) ?? null
  armed().delete(clientId)
  return run
}

/** The run that has this client, while it lasts. */
export function labWithClient(clientId: string): LabRun | null {
  const run = home[KEY]?.get(clientId)
  return run && run.until > Date.now() ? run : null
}

/** The run that this shopper was made for, while it lasts. */
export function labOfShopper(shopperId: string | null | undefined): LabRun | null {
  for (const run of home[KEY]?.values() ?? [])
    if (shopperId && run.shopperIds.includes(shopperId) && run.until > Date.now()) return run
  return null
}

/** What this shop insists on with an attempt of this client. */
export function policyOf(clientId: string | null | undefined): ClientPolicy {
  const run = clientId ? labWithClient(clientId) : null
  if (!run) return STRICT
  const { mode, url, host } = configuration()
  const onLoopback = isLoopback(new URL(url).hostname) && isLoopback(host)
  return policyOn({ mode, onLoopback, weakening: run.weakening })
}

/** What this shop insists on with this shopper. */
export function policyFor(shopperId: string | null | undefined): ClientPolicy {
  return policyOf(labOfShopper(shopperId)?.clientId)
}
