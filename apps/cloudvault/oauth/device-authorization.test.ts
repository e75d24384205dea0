import { describe, expect, it } from 'vitest'
import { aPublicClient } from './a-client.fixture.ts'
import {
  DEVICE_CODE_GRANT,
  type DeviceRecord,
  readDeviceRequest,
  refuseDevice,
  USER_CODE_LETTERS,
} from './device-authorization.ts'
import { issueWord } from './opaque-token.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const booth = aPublicClient({ clientId: 'booth', grantTypes: [DEVICE_CODE_GRANT] })
const waiting: DeviceRecord = {
  clientId: 'booth',
  expiresAt: new Date(NOW.getTime() + 1),
  decidedAt: null,
  approved: false,
  consumedAt: null,
  tooSoon: false,
}
const refuse = (device: DeviceRecord | null) => () => refuseDevice(device, booth, NOW)

describe('RFC 8628 §3.5 — why there are no tokens yet', () => {
  it.each([
    ['authorization_pending', 'the owner has not answered', waiting],
    ['slow_down', 'the device asks too often', { ...waiting, tooSoon: true }],
    ['access_denied', 'the owner said no', { ...waiting, decidedAt: NOW }],
    ['expired_token', 'nobody came', { ...waiting, expiresAt: NOW }],
    ['invalid_grant', 'the code is unknown', null],
    ['invalid_grant', 'it is another client’s', { ...waiting, clientId: 'other' }],
    ['invalid_grant', 'it has been used', { ...waiting, decidedAt: NOW, approved: true, consumedAt: NOW }],
  ])('%s: %s', (code, _why, device) => expect(refuse(device)).toThrow(expect.objectContaining({ code })))
})

describe('RFC 8628 §3.1 — the request', () => {
  it('takes the default scope when none is asked for', () =>
    expect(readDeviceRequest(new URLSearchParams(), booth).scope).toEqual(['read_photos']))
  it('refuses to ask for nothing', () =>
    expect(() => readDeviceRequest(new URLSearchParams(), { ...booth, defaultScope: [] })).toThrow(
      expect.objectContaining({ code: 'invalid_scope' }),
    ))
  it('refuses a client that is not registered for the grant', () =>
    expect(() => readDeviceRequest(new URLSearchParams(), aPublicClient())).toThrow(
      expect.objectContaining({ code: 'unauthorized_client' }),
    ))
})

describe('RFC 8628 §6.1 — user codes', () => {
  it('are eight letters that nobody confuses', () =>
    expect(issueWord(USER_CODE_LETTERS, 8)).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/))
})
