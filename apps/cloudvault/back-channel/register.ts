import { timingSafeEqual } from 'node:crypto'
import { configuration, isLoopback, isOnOneMachine } from '#configuration'
import { BearerError, readBearerToken } from '#oauth/bearer'
import { clientFrom } from '#oauth/client-metadata'
import { needsSecret, type RegistrationVerdict, readRegistration, registrationOf } from '#oauth/client-registration'
import { describeError } from '#oauth/error-description'
import { hashOf, issueIdentifier, issueOpaqueToken } from '#oauth/opaque-token'
import { registerClient } from '#storage/registrations'
import { countRegistration } from '#throttle/registrations'
import { json } from './json.ts'
import { readJson } from './json-body.ts'
import { problem } from './problem.ts'

/** RFC 7591 §3 — a client registers itself: with the initial access token where one is configured, freely in the demo. */
export async function register(request: Request): Promise<Response> {
  if (!isRegistrationOffered())
    return problem(403, 'Registration is closed', 'Register your app on the developers’ pages.')
  await countRegistration(request)
  mustShowInitialAccessToken(request)
  const now = new Date()
  const verdict = readMetadata(await readJson(request))
  if ('error' in verdict) return refusal(verdict)

  const clientSecret = needsSecret(verdict.accepted) ? issueIdentifier() : null
  const registrationToken = issueOpaqueToken('registration')
  const client = clientFrom(issueIdentifier(), clientSecret, verdict.accepted)
  await registerClient(client, hashOf(registrationToken))
  const answer = {
    ...registrationOf(client),
    client_id_issued_at: Math.floor(now.getTime() / 1000),
    ...(clientSecret !== null && { client_secret: clientSecret, client_secret_expires_at: 0 }),
    registration_access_token: registrationToken,
    registration_client_uri: `${configuration().issuer}/oauth2/register/${client.clientId}`, // RFC 7592 §3
  }
  return json(answer, 201)
}

/** Advertised exactly then. */
export function isRegistrationOffered(): boolean {
  const { mode, initialAccessToken } = configuration()
  return isOnOneMachine(mode) || initialAccessToken !== null
}

/** RFC 7591 §3.2.2. */
export function refusal({ error, description }: Extract<RegistrationVerdict, { error: string }>): Response {
  return json({ error, error_description: describeError(description) }, 400)
}

export function readMetadata(json: unknown): RegistrationVerdict {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { error: 'invalid_client_metadata', description: 'the body is not a JSON object' }
  }
  return readRegistration(json, isLoopback(new URL(configuration().issuer).hostname))
}

function mustShowInitialAccessToken(request: Request): void {
  const { initialAccessToken } = configuration()
  if (initialAccessToken === null) return
  const shown = readBearerToken(request.headers.get('authorization'), new URLSearchParams())
  if (!timingSafeEqual(Buffer.from(hashOf(shown)), Buffer.from(hashOf(initialAccessToken)))) {
    throw new BearerError('invalid_token', 'the initial access token is not the one of this server')
  }
}
