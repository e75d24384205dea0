import { configuration } from '#configuration'
import {
  DEVICE_CODE_LIFETIME,
  displayedUserCode,
  POLLING_INTERVAL,
  readDeviceRequest,
  USER_CODE_LETTERS,
} from '#oauth/device-authorization'
import { hashOf, issueOpaqueToken, issueWord } from '#oauth/opaque-token'
import { photoApi } from '#oauth/resource-indicator'
import { saveDeviceAuthorization } from '#storage/device-authorizations'
import { authenticateClient } from './authenticate-client.ts'
import { readForm } from './form.ts'
import { json } from './json.ts'
import { mustKnowResources } from './known-resources.ts'

/** RFC 8628 §3.1 and §3.2 — a device asks for a code to show. */
export async function deviceAuthorization(request: Request): Promise<Response> {
  const form = await readForm(request)
  const client = await authenticateClient(request, form)
  const asked = readDeviceRequest(form, client)
  await mustKnowResources(asked.resource)
  const { issuer } = configuration()
  const deviceCode = issueOpaqueToken('device')
  const userCode = await saveDeviceAuthorization({
    deviceCodeHash: hashOf(deviceCode),
    newUserCode: () => issueWord(USER_CODE_LETTERS, 8),
    clientId: client.clientId,
    scope: asked.scope,
    resource: asked.resource.length > 0 ? asked.resource : [photoApi(issuer)],
    interval: POLLING_INTERVAL,
    now: new Date(),
    lifetime: DEVICE_CODE_LIFETIME,
  })
  const body = {
    device_code: deviceCode,
    user_code: displayedUserCode(userCode),
    verification_uri: `${issuer}/device`,
    verification_uri_complete: `${issuer}/device?user_code=${displayedUserCode(userCode)}`,
    expires_in: DEVICE_CODE_LIFETIME,
    interval: POLLING_INTERVAL,
  }
  return json(body)
}
