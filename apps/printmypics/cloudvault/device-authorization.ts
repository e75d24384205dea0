import { deviceAuthorizationRequest, processDeviceAuthorizationResponse } from 'oauth4webapi'
import type { DeviceAnswer } from '#storage/kiosk-visits'
import { WANTED_SCOPE } from './connect.ts'
import { discoverVault, overHttp } from './discovery.ts'
import { patiently } from './patience.ts'
import { reasonOf } from './token-answer.ts'
import { Trouble } from './trouble.ts'

/** However long CloudVault would wait: a code that outlives its customer's patience would connect the next one's screen. */
export const BOOTH_WAITS_SECONDS = 300

/** RFC 8628 §3.1 and §3.2 — the booth has no keyboard, so it asks for a code to show. */
export async function askForUserCode(): Promise<DeviceAnswer> {
  const { as, client, authentication } = await discoverVault()
  if (!as.device_authorization_endpoint) throw new Trouble('vault-refused', 'no device_authorization_endpoint')
  const scope = { scope: WANTED_SCOPE.join(' ') }
  const response = await patiently((signal) =>
    deviceAuthorizationRequest(as, client, authentication, scope, { signal, ...overHttp() }),
  )
  try {
    const answer = await processDeviceAuthorizationResponse(as, client, response)
    const lifetime = Math.min(answer.expires_in, BOOTH_WAITS_SECONDS)
    return {
      deviceCode: answer.device_code,
      userCode: answer.user_code,
      verificationUri: answer.verification_uri,
      completeUri: answer.verification_uri_complete ?? null,
      interval: answer.interval ?? 5, // §3.2: the default
      codeExpiresAt: new Date(Date.now() + lifetime * 1000),
    }
  } catch (error) {
    const reason = reasonOf(error, response)
    throw new Trouble(reason === 'vault-away' ? 'vault-away' : 'vault-refused', `device authorization: ${reason}`)
  }
}
