import { describe, expect, it } from 'vitest'
import { aClient } from './a-client.fixture.ts'
import { type CodeRecord, judgeCode } from './authorization-code.ts'
import { challengeOf } from './pkce.ts'
import type { CodeRequest } from './token-request.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' // RFC 7636 §B

const aCode = (different: Partial<CodeRecord> = {}): CodeRecord => ({
  grantId: 'g',
  clientId: 'web',
  redirectUri: 'https://client.test/cb',
  codeChallenge: challengeOf(VERIFIER),
  dpopJkt: null,
  nonce: null,
  resource: [],
  scope: ['read_photos'],
  ownerId: 'o',
  authTime: NOW,
  sessionHandle: null,
  expiresAt: new Date(NOW.getTime() + 60_000),
  consumedAt: null,
  grantRevokedAt: null,
  ...different,
})
const aRequest = (different: Partial<CodeRequest> = {}): CodeRequest => ({
  grantType: 'authorization_code',
  code: 'c',
  redirectUri: 'https://client.test/cb',
  codeVerifier: VERIFIER,
  resource: [],
  ...different,
})
const judge =
  (code: CodeRecord | null, request = aRequest(), now = NOW) =>
  () =>
    judgeCode(code, request, aClient(), null, now)
const INVALID_GRANT = expect.objectContaining({ code: 'invalid_grant' })

describe('RFC 6749 §4.1.3 — the code, judged', () => {
  it('is good when every promise holds', () => expect(judge(aCode())()).toBe('good'))
  it.each([
    ['an unknown code', null, aRequest()],
    ['another client’s code', aCode({ clientId: 'other' }), aRequest()],
    ['another redirect_uri', aCode(), aRequest({ redirectUri: 'https://client.test/other' })],
    ['a redirect_uri left out though the request had it', aCode(), aRequest({ redirectUri: null })],
    ['a code whose owner has taken the permission back', aCode({ grantRevokedAt: NOW }), aRequest()],
  ])('refuses %s as invalid_grant', (_title, code, request) => expect(judge(code, request)).toThrow(INVALID_GRANT))
  it('refuses it the moment it expires', () => expect(judge(aCode({ expiresAt: NOW }))).toThrow(INVALID_GRANT))
  it('needs no redirect_uri where the authorization request had none', () =>
    expect(judge(aCode({ redirectUri: null }), aRequest({ redirectUri: null }))()).toBe('good'))
})

describe('RFC 7636 §4.6 — the server verifies code_verifier', () => {
  it('answers invalid_grant when the verifier does not hash to the challenge', () =>
    expect(judge(aCode(), aRequest({ codeVerifier: 'x'.repeat(43) }))).toThrow(INVALID_GRANT))
  it('answers invalid_grant when a code bound to a challenge arrives without a verifier', () =>
    expect(judge(aCode(), aRequest({ codeVerifier: null }))).toThrow(INVALID_GRANT))
  it('answers invalid_grant when a verifier arrives for a code without a challenge', () =>
    expect(judge(aCode({ codeChallenge: null }))).toThrow(INVALID_GRANT))
})

describe('RFC 6749 §4.1.2 — replay', () => {
  it('is recognised when everything matches', () => expect(judge(aCode({ consumedAt: NOW }))()).toBe('replay'))
  it('is recognised after the code has expired', () =>
    expect(judge(aCode({ consumedAt: NOW, expiresAt: NOW }))()).toBe('replay'))
  it('is not what a request with the wrong verifier does', () =>
    expect(judge(aCode({ consumedAt: NOW }), aRequest({ codeVerifier: 'x'.repeat(43) }))).toThrow(INVALID_GRANT))
})
