import { configuration } from '#configuration'
import type { AuthorizationRequest } from '#oauth/authorization-request'
import type { HeldStep } from '#storage/holds'

type Message = { address: string; parameters: [name: string, value: string][] }

/** The message that the held step is about. */
export function messageAt(step: HeldStep, request: AuthorizationRequest): Message {
  return step === 'arrived' ? asked(request) : answering(request)
}

/** RFC 6749 §4.1.1, as it arrived. */
function asked(request: AuthorizationRequest): Message {
  return {
    address: `GET ${configuration().issuer}/oauth2/authorize`,
    parameters: present([
      ['response_type', 'code'],
      ['client_id', request.clientId],
      ['redirect_uri', request.redirectUri],
      ['scope', request.scope.join(' ')],
      ['state', request.state],
      ['nonce', request.nonce],
      ['code_challenge', request.codeChallenge],
      ['code_challenge_method', request.codeChallenge && 'S256'],
    ]),
  }
}

/** RFC 6749 §4.1.2, as it will leave. */
function answering(request: AuthorizationRequest): Message {
  return {
    address: `303 to ${request.redirectUri}`,
    parameters: present([
      ['code', 'not made yet'],
      ['state', request.state],
      ['iss', configuration().issuer],
    ]),
  }
}

function present(parameters: [string, string | null][]): [string, string][] {
  return parameters.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}
