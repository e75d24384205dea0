import { configuration } from '#configuration'
import type { AuthorizationErrorCode } from '#oauth/authorization-error'
import { answered, errorLocation, successLocation } from '#oauth/authorization-response'
import { note } from '#wire/note'
import { seeOther } from './see-other.ts'

type Destination = { redirectUri: string; state: string | null }

/** RFC 6749 §4.1.2: to the client with the code. 303, so that the owner's form is not posted there (RFC 9700 §4.12). */
export function answer(to: Destination, code: string): Response {
  note(...answered(to))
  return seeOther(successLocation(to, code, configuration().issuer))
}

/** RFC 6749 §4.1.2.1: to the client with a refusal. */
export function refuse(to: Destination, error: AuthorizationErrorCode, description: string): Response {
  return seeOther(errorLocation(to, error, description, configuration().issuer))
}
