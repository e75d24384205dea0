/** What this client insists on, as switches: a lab weakens one of them, every other mode runs STRICT. */
export type ClientPolicy = {
  /** RFC 6749 §10.12. `ignored`: an answer is taken for the one that this browser waits for. */
  state: 'checked' | 'ignored'
  /** RFC 7636 §4.1. `absent`: a code is bound to no press of Connect. */
  pkce: 'bound' | 'absent'
  /** RFC 9207 §2.4. `ignored`: whoever sent the answer, it counts as the one who was asked. */
  issuer: 'checked' | 'ignored'
  /** RFC 9700 §4.11.1. `anywhere`: a link says where its reader ends. */
  returnTo: 'local' | 'anywhere'
}

export const STRICT: ClientPolicy = { state: 'checked', pkce: 'bound', issuer: 'checked', returnTo: 'local' }

/** The defences that a lab may turn off. */
export type Weakening = Partial<ClientPolicy>

/** Where an attempt stands: three conditions, and each of them alone keeps everything strict. */
export type Ground = { mode: 'live' | 'room' | 'demo' | 'lab'; onLoopback: boolean; weakening: Weakening | null }

/** STRICT for everybody, but for a lab's own client, in a shop that runs labs and that only this machine can reach. */
export function policyOn({ mode, onLoopback, weakening }: Ground): ClientPolicy {
  if (mode !== 'lab' || !onLoopback || weakening === null) return STRICT
  return { ...STRICT, ...weakening }
}
