import { AsyncLocalStorage } from 'node:async_hooks'
import type { Annotation } from './message.ts'

/** What is told about one request while it is answered: what checks found, and the `state` and the session it is about. */
export type Notes = { findings: Annotation[]; states: string[]; session: NamedSession | null }

/** OIDC Back-Channel Logout §2.1: a session at an authorization server, by the name that only its tokens say. */
export type NamedSession = { issuer: string; sid: string }

/**
 * Whoever checks something says so in one line, and does not know whether anybody listens: while nothing is recorded, a
 * note goes nowhere. Next's bundle and the server's meet on a symbol of `globalThis`.
 */
const KEY = Symbol.for('printmypics.wire.notes')
const home = globalThis as { [KEY]?: AsyncLocalStorage<Notes> }

/** Adds findings to the message that is being answered. */
export function note(...findings: readonly Annotation[]): void {
  home[KEY]?.getStore()?.findings.push(...findings)
}

/** The attempt that the message being answered belongs to, where its address does not say so. */
export function noteState(state: string): void {
  home[KEY]?.getStore()?.states.push(state)
}

/** The session at CloudVault that the message being answered begins here, or ends. */
export function noteSession(session: NamedSession): void {
  const notes = home[KEY]?.getStore()
  if (notes) notes.session = session
}

export function withNotes<Result>(notes: Notes, answer: () => Result): Result {
  home[KEY] ??= new AsyncLocalStorage()
  return home[KEY].run(notes, answer)
}
