import { describe, expect, it } from 'vitest'
import { aClient } from './a-client.fixture.ts'
import { judgeRefreshToken, type RefreshRecord } from './refresh-token.ts'
import type { RefreshRequest } from './token-request.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

const aToken = (different: Partial<RefreshRecord> = {}): RefreshRecord => ({
  grantId: 'g',
  clientId: 'web',
  ownerId: 'o',
  scope: ['read_photos', 'list_albums'],
  resource: [],
  dpopJkt: null,
  expiresAt: at(1000),
  consumedAt: null,
  successorUsed: false,
  grantExpiresAt: at(2000),
  grantRevokedAt: null,
  mayKeepWorking: true,
  sessionHandle: null,
  authTime: NOW,
  ...different,
})
const request: RefreshRequest = { grantType: 'refresh_token', refreshToken: 'r', scope: null, resource: [] }
const judge = (token: RefreshRecord | null, asked = request) =>
  judgeRefreshToken(token, asked, aClient(), null, NOW, 10)
const refused = (code: string) => expect.objectContaining({ code })

describe('RFC 6749 §6 — a refresh token, judged', () => {
  it('is good', () => expect(judge(aToken())).toBe('good'))
  it.each([
    ['an unknown token', null],
    ['another client’s token', aToken({ clientId: 'other' })],
    ['a token idle for too long', aToken({ expiresAt: NOW })],
    ['a family at its absolute end', aToken({ grantExpiresAt: NOW })],
    ['a family that was taken back', aToken({ grantRevokedAt: NOW })],
    ['a family that may not keep working any more', aToken({ mayKeepWorking: false })],
  ])('refuses %s as invalid_grant', (_title, token) => expect(() => judge(token)).toThrow(refused('invalid_grant')))
  it('may be asked for less', () => expect(judge(aToken(), { ...request, scope: ['read_photos'] })).toBe('good'))
  it('refuses to give more as invalid_scope', () =>
    expect(() => judge(aToken(), { ...request, scope: ['write_photos'] })).toThrow(refused('invalid_scope')))
})

describe('RFC 9700 §4.14.2 — rotation, its grace and its alarm', () => {
  it('lets the immediate parent be retried for a moment', () =>
    expect(judge(aToken({ consumedAt: at(-9) }))).toBe('retry'))
  it('calls it reuse once the moment has passed', () => expect(judge(aToken({ consumedAt: at(-10) }))).toBe('reuse'))
  it('calls it reuse as soon as the successor has been used', () =>
    expect(judge(aToken({ consumedAt: at(-1), successorUsed: true }))).toBe('reuse'))
  it('calls it reuse although the token has expired meanwhile', () =>
    expect(judge(aToken({ consumedAt: at(-100), expiresAt: at(-1) }))).toBe('reuse'))
  it('is not an alarm when another client brings the token', () =>
    expect(() => judge(aToken({ consumedAt: at(-100), clientId: 'other' }))).toThrow(refused('invalid_grant')))
})
