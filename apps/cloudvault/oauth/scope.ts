import type { Finding } from './finding.ts'
/** RFC 6749 §3.3 — what a token may be used for, in the words the owner reads on the consent page. */
export const SCOPES = {
  read_photos: 'See your photos and download them in full size',
  list_albums: 'See the names of your albums and what is in them',
  write_photos: 'Add photos to your vault and delete photos from it',
  openid: 'Know that it is you when you come back',
  profile: 'See your name',
  email: 'See your email address',
  offline_access: 'Keep working while you are away, until you take it back',
} as const

export type Scope = keyof typeof SCOPES

/** Every scope this server knows, in the order the documents list them. */
export const ALL_SCOPES = Object.keys(SCOPES) as Scope[]

/** The sentence for one scope; every scope that reaches a consent page has one. */
export function sentenceFor(scope: string): string {
  return SCOPES[scope as Scope] ?? scope
}

/** §3.3: a space-delimited list; order means nothing and a repetition adds nothing. */
export function parseScope(value: string): string[] {
  return [...new Set(value.split(' ').filter(Boolean))]
}

export function serializeScope(scope: readonly string[]): string {
  return scope.join(' ')
}

/** Is every scope of `narrow` one of `wide`? */
export function isWithin(narrow: readonly string[], wide: readonly string[]): boolean {
  return narrow.every((scope) => wide.includes(scope))
}

/** §3.3: without `scope` the client's default counts; a client without one has to say what it wants. */
export const NO_SCOPE = 'no scope was asked for and none is the default'

/** The first scope that this server does not know or the client has not registered. */
export function refusedScope(requested: readonly string[], registered: readonly string[]): string | null {
  return requested.find((scope) => !(scope in SCOPES) || !registered.includes(scope)) ?? null
}

/** §3.3, once it has held. */
export function allowedScope(scope: readonly string[]): Finding {
  const words = `every scope is one that this client may ask for: ${serializeScope(scope)}`
  return { verdict: 'kept', words, cites: 'RFC 6749 §3.3', file: 'oauth/scope.ts' }
}

/** §6: less than before, at the client's own wish. */
export function reducedScope(scope: readonly string[]): Finding {
  const words = `scope reduced to ${serializeScope(scope)}`
  return { verdict: 'changed', words, cites: 'RFC 6749 §6', file: 'oauth/scope.ts' }
}
