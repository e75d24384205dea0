import { configuration } from '#configuration'
import { tokenLocation } from '#oauth/authorization-response'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { redeemAtOnce } from '#storage/implicit-tokens'
import { seeOther } from './see-other.ts'
import { startAgain } from './stops.ts'

type Destination = { redirectUri: string; state: string | null }

/** RFC 6749 §4.2.2, as servers used to answer: the code is spent here and now, and its token goes through the browser. */
export async function implicitAnswer(to: Destination, code: string): Promise<Response> {
  const token = issueOpaqueToken('access')
  const issued = await redeemAtOnce(hashOf(code), hashOf(token), new Date())
  if (!issued) return startAgain(null)
  return seeOther(tokenLocation(to, { token, ...issued }, configuration().issuer))
}
