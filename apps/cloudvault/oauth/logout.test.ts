import { describe, expect, it } from 'vitest'
import { aClient } from './a-client.fixture.ts'
import { askingClient, logoutDestination, needsConfirmation, readLogoutRequest } from './logout-request.ts'
import { logoutTokenClaims } from './logout-token.ts'

const request = (fields: Record<string, string>) => readLogoutRequest(new URLSearchParams(fields))
const client = aClient({ postLogoutRedirectUris: ['https://client.test/bye?x=1'] })

describe('OIDC RP-Initiated Logout §3 — where the browser goes afterwards', () => {
  it('is a registered address, with the state', () =>
    expect(
      logoutDestination(request({ post_logout_redirect_uri: 'https://client.test/bye?x=1', state: 's' }), client),
    ).toBe('https://client.test/bye?x=1&state=s'))
  it.each(['https://evil.test/', 'https://client.test/bye', 'https://client.test/cb'])('is never %s', (uri) =>
    expect(logoutDestination(request({ post_logout_redirect_uri: uri }), client)).toBeNull(),
  )
  it('is nowhere without a client', () =>
    expect(logoutDestination(request({ post_logout_redirect_uri: 'https://client.test/bye?x=1' }), null)).toBeNull())
})

describe('OIDC RP-Initiated Logout §2 — who asks, and whether the owner is asked', () => {
  it('is the hint’s audience, or the client_id', () => {
    expect(askingClient(request({}), 'web')).toBe('web')
    expect(askingClient(request({ client_id: 'web' }), null)).toBe('web')
  })
  it('is nobody when the two differ', () => expect(askingClient(request({ client_id: 'other' }), 'web')).toBeNull())
  it('asks the owner unless the hint names this very session', () => {
    const person = { ownerId: 'alice', sessionHandle: 's1' }
    expect(needsConfirmation({ sub: 'alice', sid: 's1' }, person)).toBe(false)
    expect(needsConfirmation({ sub: 'alice' }, person)).toBe(false)
    expect(needsConfirmation({ sub: 'alice', sid: 's2' }, person)).toBe(true)
    expect(needsConfirmation({ sub: 'bob' }, person)).toBe(true)
    expect(needsConfirmation(null, person)).toBe(true)
  })
})

describe('OIDC Back-Channel Logout §2.4 — the logout token', () => {
  it('names the session that ended and has no nonce', () => {
    const claims = logoutTokenClaims({
      issuer: 'https://cloudvault.example',
      clientId: 'web',
      ownerId: 'alice',
      sessionHandle: 's1',
      jti: 'j',
      now: new Date(1_000_000),
    })
    expect(claims).toEqual({
      iss: 'https://cloudvault.example',
      aud: 'web',
      sub: 'alice',
      sid: 's1',
      iat: 1000,
      exp: 1120,
      jti: 'j',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    })
  })
})
