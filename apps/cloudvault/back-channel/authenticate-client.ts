import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import { proveAssertion } from '#oauth/client-assertion'
import {
  type PresentedCredentials,
  proveClient,
  provenFinding,
  readCredentials,
  refusedClient,
} from '#oauth/client-authentication'
import { findClient } from '#storage/clients'
import { isFirstUse } from '#storage/seen-jwts'
import { clientFailure } from '#throttle/client-failures'
import { noteClient } from '#watch/request-line'
import { note } from '#wire/note'

/**
 * RFC 6749 §2.3 — who sends this request, proven: by a secret, by a signature, or, for a public client, by nothing.
 * @throws TokenError, or SlowDown after many failures; a right credential meets neither
 */
export async function authenticateClient(request: Request, form: URLSearchParams): Promise<Client> {
  const shown = readCredentials(request.headers.get('authorization'), form)
  try {
    const client = await proven(shown)
    noteClient(request, client.clientId)
    note(provenFinding(shown))
    return client
  } catch (error) {
    throw await clientFailure(error, shown.clientId, request)
  }
}

async function proven(shown: PresentedCredentials): Promise<Client> {
  const client = await findClient(shown.clientId)
  const now = new Date()
  if (shown.assertion === null) return proveClient(client, shown, now)
  if (!client) throw refusedClient(null)
  const { jti, expiresAt } = proveAssertion(shown.assertion, client, audiences(), now)
  if (!(await isFirstUse(client.clientId, jti, expiresAt))) throw refusedClient(null) // RFC 7523 §3
  return client
}

/** RFC 7523 §3 and RFC 9126 §2: the issuer, or the endpoint that is called. */
function audiences(): string[] {
  const { issuer } = configuration()
  const endpoints = ['token', 'par', 'revoke', 'introspect', 'device_authorization']
  return [issuer, ...endpoints.map((endpoint) => `${issuer}/oauth2/${endpoint}`)]
}
