import { describe, expect, it } from 'vitest'
import { aClient, aPublicClient } from './a-client.fixture.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { STRICT } from './policy.ts'
import { mustBeRemembered, nextStep } from './prompt.ts'

const ARRIVED = new Date('2026-11-20T12:00:00Z')
const signedIn = (secondsBefore: number) => ({
  ownerId: 'alice',
  authTime: new Date(ARRIVED.getTime() - secondsBefore * 1000),
})
const asked = (different: Partial<AuthorizationRequest> = {}) =>
  ({ prompt: [], maxAge: null, hintedOwnerId: null, ...different }) as unknown as AuthorizationRequest

const step = (
  different: Partial<AuthorizationRequest>,
  person = signedIn(60) as ReturnType<typeof signedIn> | null,
  remembered = true,
) => nextStep(asked(different), aClient(), person, ARRIVED, remembered)

describe('OIDC Core §3.1.2.1 — prompt', () => {
  it('asks a stranger to sign in', () => expect(step({}, null)).toBe('sign-in'))
  it('answers at once where the owner has agreed before', () => expect(step({})).toBe('answer'))
  it('asks for consent where not', () => expect(step({}, signedIn(60), false)).toBe('consent'))
  it('none: refuses to disturb a stranger', () =>
    expect(step({ prompt: ['none'] }, null)).toEqual({ refuse: 'login_required' }))
  it('none: refuses to ask for consent', () =>
    expect(step({ prompt: ['none'] }, signedIn(60), false)).toEqual({ refuse: 'consent_required' }))
  it.each(['login', 'select_account'])('%s: asks again although someone is signed in', (prompt) =>
    expect(step({ prompt: [prompt] })).toBe('sign-in'),
  )
  it('login: is satisfied by a sign-in after the request arrived, and asks no second time', () =>
    expect(step({ prompt: ['login'] }, signedIn(-5))).toBe('answer'))
  it('consent: asks although the owner has agreed before', () => expect(step({ prompt: ['consent'] })).toBe('consent'))
})

describe('OIDC Core §3.1.2.1 — max_age', () => {
  it('accepts a sign-in that is recent enough', () => expect(step({ maxAge: 60 })).toBe('answer'))
  it('asks again when it is not', () => expect(step({ maxAge: 59 })).toBe('sign-in'))
  it('refuses instead under prompt none', () =>
    expect(step({ maxAge: 59, prompt: ['none'] })).toEqual({ refuse: 'login_required' }))
  it('0 does not ask for ever', () => expect(step({ maxAge: 0 }, signedIn(-1))).toBe('answer'))
})

describe('OIDC Core §3.1.2.1 — id_token_hint', () => {
  it('asks for the owner the client expects', () => expect(step({ hintedOwnerId: 'bob' })).toBe('sign-in'))
  it('is content when that is who is there', () => expect(step({ hintedOwnerId: 'alice' })).toBe('answer'))
})

describe('RFC 6749 §10.2 — a public native app can be anyone', () => {
  it('so its owner is always asked', () => {
    const native = aPublicClient({ applicationType: 'native' })
    expect(nextStep(asked(), native, signedIn(60), ARRIVED, true)).toBe('consent')
  })
})

describe('RFC 6749 §3.3 — a yes covers what was asked', () => {
  it('has to be remembered for every word of a request', () =>
    expect(mustBeRemembered(['list_albums', 'read_photos'])).toEqual(['list_albums', 'read_photos']))
  it('would cover everything for a lab’s client', () =>
    expect(mustBeRemembered(['read_photos'], { ...STRICT, consentCovers: 'client' })).toEqual([]))
})
