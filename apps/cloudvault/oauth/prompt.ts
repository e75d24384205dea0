import type { AuthorizationRequest } from './authorization-request.ts'
import { type Client, isPublicNative } from './client.ts'
import type { Finding } from './finding.ts'
import { type Policy, STRICT } from './policy.ts'

/**
 * OIDC Core §3.1.2.1 — `prompt` and `max_age`: what has to happen before an authorization request is answered.
 *
 * A sign-in after the request arrived satisfies both, whatever they say; otherwise `max_age=0` would ask for ever.
 */
export type NextStep = 'sign-in' | 'consent' | 'answer' | { refuse: 'login_required' | 'consent_required' }

export type AtTheKeyboard = { ownerId: string; authTime: Date }

export function nextStep(
  request: AuthorizationRequest,
  client: Client,
  person: AtTheKeyboard | null,
  requestedAt: Date,
  remembered: boolean,
): NextStep {
  const silent = request.prompt.includes('none')
  if (!person || mustSignInAgain(request, person, requestedAt)) return silent ? { refuse: 'login_required' } : 'sign-in'
  if (mustConsent(request, client, remembered)) return silent ? { refuse: 'consent_required' } : 'consent'
  return 'answer'
}

/** Whether the person at the keyboard is the one asked for, and signed in recently enough. */
export function mustSignInAgain(request: AuthorizationRequest, person: AtTheKeyboard, requestedAt: Date): boolean {
  if (request.hintedOwnerId !== null && request.hintedOwnerId !== person.ownerId) return true // id_token_hint
  if (person.authTime >= requestedAt) return false
  if (request.prompt.includes('login') || request.prompt.includes('select_account')) return true
  if (request.maxAge === null) return false
  return requestedAt.getTime() - person.authTime.getTime() > request.maxAge * 1000
}

/** RFC 6749 §10.2: an answer without asking needs a client that can prove who it is. */
function mustConsent(request: AuthorizationRequest, client: Client, remembered: boolean): boolean {
  return request.prompt.includes('consent') || isPublicNative(client) || !remembered
}

/** RFC 6749 §3.3: what the owner has to have allowed before, for nobody to be asked now. Every word of it. */
export function mustBeRemembered(scope: readonly string[], policy: Policy = STRICT): readonly string[] {
  return policy.consentCovers === 'scope' ? scope : []
}

/** Nobody was asked, because somebody had been. */
export const REMEMBERED: Finding = {
  verdict: 'kept',
  words: 'consent remembered: the owner has allowed all of this before',
  cites: 'RFC 6749 §10.2',
  file: 'oauth/prompt.ts',
}

/** Who is at the keyboard, by the session's word. */
export function sessionOf(name: string): Finding {
  return { verdict: 'kept', words: `session is ${name}’s`, cites: 'OIDC Core §3.1.2.3', file: 'oauth/prompt.ts' }
}
