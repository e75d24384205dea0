import type { Client } from './client.ts'
import type { Finding } from './finding.ts'
import { one } from './form-encoding.ts'
import { NO_SCOPE, parseScope, refusedScope } from './scope.ts'
import { TokenError } from './token-error.ts'

/** RFC 8628 — a device without a keyboard shows a code; its owner enters that code somewhere else. */
export const DEVICE_CODE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code' // §3.4

/** §3.2: how long the code waits, how often the device may ask, and how far `slow_down` can go. Seconds. */
export const DEVICE_CODE_LIFETIME = 900
export const POLLING_INTERVAL = 5
export const LONGEST_INTERVAL = 30

/** §6.1: no vowels, so no words; nothing that looks like something else. 20 letters, eight of them: 34 bits. */
export const USER_CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

/** §6.1: shown in two halves, which is easier to read across a room. */
export function displayedUserCode(userCode: string): string {
  return `${userCode.slice(0, 4)}-${userCode.slice(4)}`
}

export type DeviceRequest = { scope: readonly string[]; resource: readonly string[] }

/** §3.1. @throws TokenError */
export function readDeviceRequest(form: URLSearchParams, client: Client): DeviceRequest {
  if (!client.grantTypes.includes(DEVICE_CODE_GRANT)) {
    throw new TokenError('unauthorized_client', 'this client is not registered for the device grant')
  }
  const asked = one(form, 'scope')
  const scope = asked === null ? client.defaultScope : parseScope(asked)
  if (scope.length === 0) throw new TokenError('invalid_scope', NO_SCOPE)
  const refused = refusedScope(scope, client.scope)
  if (refused !== null) throw new TokenError('invalid_scope', `this client may not ask for the scope ${refused}`)
  return { scope, resource: form.getAll('resource').filter(Boolean) }
}

/** What a polling device finds. */
export type DeviceRecord = {
  clientId: string
  expiresAt: Date
  decidedAt: Date | null
  approved: boolean
  consumedAt: Date | null
  /** This poll came before the interval was over. */
  tooSoon: boolean
}

/** §3.5: why there are no tokens (yet). */
export function refuseDevice(device: DeviceRecord | null, by: Client, now: Date): never {
  if (!device || device.clientId !== by.clientId) throw new TokenError('invalid_grant', 'the device code is unknown')
  if (device.consumedAt) throw new TokenError('invalid_grant', 'the device code has been used')
  if (device.decidedAt && !device.approved) throw new TokenError('access_denied', 'the owner said no')
  if (now >= device.expiresAt) throw new TokenError('expired_token', 'the device code has expired; start again')
  if (device.tooSoon) throw new TokenError('slow_down', 'wait five seconds longer between two polls')
  if (device.decidedAt) throw new TokenError('invalid_grant', 'the owner has taken the permission of this device back')
  throw new TokenError('authorization_pending', 'the owner has not answered yet')
}

/** §3.5: the owner has said yes on another screen. */
export const DEVICE_APPROVED: Finding = {
  verdict: 'changed',
  words: 'the owner has approved this device: its code is spent for tokens',
  cites: 'RFC 8628 §3.5',
  file: 'oauth/device-authorization.ts',
}
