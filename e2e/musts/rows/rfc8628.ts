import { beside, type Must, wire, without } from '../must.ts'

const GRANT = 'rfc8628-device-grant'
const CODES = 'storage/device-authorizations'
const DEVICE = 'oauth/device-authorization'

/** RFC 8628: a machine without a keyboard. */
export const rfc8628: readonly Must[] = [
  {
    section: '3.1',
    must: 'The client is registered for the grant',
    test: beside(DEVICE, 'refuses a client that is not registered for the grant'),
    wire: wire(GRANT, 'a client that did not register the grant is unauthorized_client'),
    ...without(DEVICE, 'readDeviceRequest', '!client.grantTypes.includes(DEVICE_CODE_GRANT)', 'false'),
  },
  {
    section: '3.2',
    must: 'The answer has device_code, user_code, verification_uri and expires_in, and nobody stores it',
    test: wire(GRANT, 'has the members of the section'),
  },
  {
    section: '3.3',
    must: 'The owner is asked, also when the code came in the link',
    test: wire(GRANT, 'a link with the code in it still asks the owner to confirm'),
  },
  {
    section: '3.4',
    must: 'Nothing without the owner’s yes',
    test: beside(CODES, 'brings nothing without the owner’s yes'),
    wire: wire(GRANT, 'before the answer it is authorization_pending, too soon it is slow_down'),
    ...without(CODES, 'consumeDeviceCode', 'AND approved AND consumed_at', 'AND consumed_at'),
  },
  {
    section: '3.4',
    must: 'A device code belongs to its client',
    test: beside(CODES, 'brings another client nothing'),
    wire: wire(GRANT, 'an unknown device code is invalid_grant, and another client\u2019s too'),
    ...without(CODES, 'consumeDeviceCode', ' AND device_authorization.client_id = ${clientId}', ''),
  },
  {
    section: '3.5',
    must: 'A device code brings tokens once',
    test: beside(CODES, 'brings tokens once'),
    wire: wire(GRANT, '20 polls at once after the yes bring tokens once'),
    ...without(CODES, 'consumeDeviceCode', 'AND approved AND consumed_at IS NULL AND', 'AND approved AND'),
  },
  {
    section: '3.5',
    must: 'A device code that has expired brings nothing',
    test: beside(CODES, 'brings nothing after its time'),
    ...without(CODES, 'consumeDeviceCode', ' AND device_authorization.expires_at > ${now}', ''),
  },
  {
    section: '3.5',
    must: 'authorization_pending, slow_down, access_denied and expired_token, each for its reason',
    test: beside(DEVICE, '%s: %s'),
    wire: wire(GRANT, 'after the owner\u2019s no it is access_denied'),
    ...without(DEVICE, 'refuseDevice', 'if (device.decidedAt && !device.approved)', 'if (false)'),
  },
  {
    section: '3.5',
    must: 'slow_down makes every further wait five seconds longer',
    test: beside(CODES, 'makes every further wait five seconds longer'),
    ...without(CODES, 'notePoll', 'LEAST(interval + 5,', 'LEAST(interval,'),
  },
  {
    section: '5.1',
    must: 'Guessing user codes is made slow',
    test: beside('throttle/user-codes', 'after a few wrong codes of one owner even a right one is not looked at'),
    wire: wire('throttling', 'somebody who types one code after the other is asked to wait'),
    ...without('throttle/user-codes', 'lookUpUserCode', 'if (wait > 0) throw new SlowDown(wait)', ''),
  },
  {
    section: '6.1',
    must: 'A user code is read however it is typed',
    test: wire(GRANT, 'case and hyphens of the user code do not matter'),
  },
]
