import { configuration } from '#configuration'
import { policyOf } from '#labs/armed'
import type { AuthorizationErrorCode } from '#oauth/authorization-error'
import { answered, errorLocation, successLocation } from '#oauth/authorization-response'
import { note } from '#wire/note'
import { implicitAnswer } from './implicit-answer.ts'
import { seeOther } from './see-other.ts'

type Destination = { clientId: string; redirectUri: string; state: string | null }

/** RFC 6749 §4.1.2: to the client with the code. 303, so that the owner's form is not posted there (RFC 9700 §4.12). */
export async function answer(to: Destination, code: string): Promise<Response> {
  if (policyOf(to.clientId).responseType === 'token') return implicitAnswer(to, code)
  note(...answered(to))
  return seeOther(successLocation(to, code, configuration().issuer))
}

/** RFC 6749 §4.1.2.1: to the client with a refusal. */
export function refuse(
  to: Omit<Destination, 'clientId'>,
  error: AuthorizationErrorCode,
  description: string,
): Response {
  return seeOther(errorLocation(to, error, description, configuration().issuer))
}
