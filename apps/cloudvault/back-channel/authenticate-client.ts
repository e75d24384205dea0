import type { Client } from '#oauth/client'
import { proveClient, readCredentials } from '#oauth/client-authentication'
import { findClient } from '#storage/clients'

/**
 * RFC 6749 §2.3 — who sends this request, proven.
 * @throws TokenError
 */
export async function authenticateClient(request: Request, form: URLSearchParams): Promise<Client> {
  const shown = readCredentials(request.headers.get('authorization'), form)
  return proveClient(await findClient(shown.clientId), shown)
}
