import { configuration, isLoopback } from '#configuration'
import { type Policy, policyOn, STRICT, type Weakening } from '#oauth/policy'

/** The lab clients of the runs under way, and what each may do without. In memory: a restart forgets every one. */
const KEY = Symbol.for('cloudvault.labs.armed')
const home = globalThis as { [KEY]?: Map<string, Weakening> }

function armed(): Map<string, Weakening> {
  home[KEY] ??= new Map()
  return home[KEY]
}

/** For this client, and nobody else, these defences are off. */
export function arm(clientId: string, weakening: Weakening): void {
  armed().set(clientId, weakening)
}

export function disarm(clientId: string): void {
  armed().delete(clientId)
}

/** Whether any run is under way at all. */
export function isAnyArmed(): boolean {
  return (home[KEY]?.size ?? 0) > 0
}

/** What is insisted on when this client asks. */
export function policyOf(clientId: string | null): Policy {
  const weakening = clientId === null ? undefined : home[KEY]?.get(clientId)
  if (!weakening) return STRICT
  const { mode, issuer, host } = configuration()
  const onLoopback = isLoopback(new URL(issuer).hostname) && isLoopback(host)
  return policyOn({ mode, onLoopback, weakening })
}
