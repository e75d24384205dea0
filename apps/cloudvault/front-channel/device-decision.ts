import { grantLifetime } from '#oauth/client'
import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { findClient } from '#storage/clients'
import { answerOf, approveDevice, denyDevice, readUserCode } from '#storage/device-decisions'
import { lookUpUserCode } from '#throttle/user-codes'
import { note } from './note.ts'
import { readOwnerForm } from './owner-form.ts'
import { pathWith, seeOther } from './see-other.ts'

/** RFC 8628 §3.3: the owner's decision about a device. The device learns of it at its next poll (§3.5). */
export async function deviceDecision(request: Request): Promise<Response> {
  const { fields, genuine } = await readOwnerForm(request)
  const userCode = readUserCode(fields.get('user_code') ?? '')
  const here = pathWith('/device', { user_code: userCode })
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath(here))
  if (!genuine) return seeOther('/device?problem=form')

  const now = new Date()
  const before = await answerOf(userCode, signedIn.owner.id, now)
  if (before) return seeOther(`/device?answer=${before}`)
  const device = await lookUpUserCode(userCode, signedIn.owner.id, now)
  const client = device && (await findClient(device.clientId))
  if (!client) return seeOther(here) // expired or decided meanwhile: the page says so
  const line = { ownerId: signedIn.owner.id, clientId: client.clientId }
  if (fields.get('decision') !== 'approve') {
    const denied = await denyDevice(userCode, signedIn.owner.id, now)
    if (denied) await note(request, { ...line, kind: 'device-refused' }, now)
    return seeOther('/device?answer=deny')
  }
  const grantExpiresAt = new Date(now.getTime() + grantLifetime(client) * 1000)
  const approved = await approveDevice(userCode, signedIn, grantExpiresAt, now)
  if (approved) await note(request, { ...line, kind: 'device-connected' }, now)
  return seeOther(approved ? '/device?answer=approve' : here)
}
