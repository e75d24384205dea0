import type { Context } from 'hono'
import { configuration } from '#configuration'
import { BearerError, readBearerToken } from '#oauth/bearer'
import type { Client } from '#oauth/client'
import { clientFrom } from '#oauth/client-metadata'
import { needsSecret, registrationOf } from '#oauth/client-registration'
import { hashOf, issueIdentifier } from '#oauth/opaque-token'
import { findClient, saveClient } from '#storage/clients'
import { deleteClient, opensRegistration } from '#storage/registrations'
import { json } from './json.ts'
import { readJson } from './json-body.ts'
import { readMetadata, refusal } from './register.ts'

type Credentials = { client_id?: unknown; client_secret?: unknown }

/** RFC 7592 §2.1 — a client reads its registration. */
export async function readOwnRegistration(context: Context): Promise<Response> {
  const { client, token } = await holder(context)
  return json(answer(client, token))
}

/** RFC 7592 §2.2 — a client replaces its registration: what it leaves out is gone. */
export async function replaceRegistration(context: Context): Promise<Response> {
  const { client, token } = await holder(context)
  const document = await readJson(context.req.raw)
  const verdict = readMetadata(document)
  if ('error' in verdict) return refusal(verdict)
  const stranger = notOurs(document as Credentials, client)
  if (stranger)
    return refusal({
      error: 'invalid_client_metadata',
      description: `${stranger}: is not the one of this registration`,
    })
  const freshSecret = needsSecret(verdict.accepted) && !client.clientSecretHash ? issueIdentifier() : null
  const replaced = clientFrom(client.clientId, freshSecret, verdict.accepted)
  const keptSecret = needsSecret(verdict.accepted) ? (replaced.clientSecretHash ?? client.clientSecretHash) : null
  await saveClient({ ...replaced, clientSecretHash: keptSecret })
  const secret = freshSecret === null ? {} : { client_secret: freshSecret, client_secret_expires_at: 0 }
  return json({ ...answer(replaced, token), ...secret })
}

/** RFC 7592 §2.2: `client_id` is named and is ours; `client_secret` need not be, and then it is the one given out. */
function notOurs(sent: Credentials, client: Client): keyof Credentials | null {
  if (sent.client_id !== client.clientId) return 'client_id'
  if (sent.client_secret === undefined) return null
  const isOurs = typeof sent.client_secret === 'string' && hashOf(sent.client_secret) === client.clientSecretHash
  return isOurs ? null : 'client_secret'
}

/** RFC 7592 §2.3 — a client goes, and its tokens with it. */
export async function deleteRegistration(context: Context): Promise<Response> {
  const { client } = await holder(context)
  await deleteClient(client.clientId)
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

/** RFC 7592 §2: whoever has the registration access token; an unknown client looks the same as a wrong token. */
async function holder(context: Context): Promise<{ client: Client; token: string }> {
  const token = readBearerToken(context.req.header('authorization') ?? null, new URLSearchParams())
  const clientId = context.req.param('client') ?? ''
  const client = (await opensRegistration(clientId, hashOf(token))) ? await findClient(clientId) : null
  if (!client) throw new BearerError('invalid_token', 'the registration access token does not open this registration')
  return { client, token }
}

function answer(client: Client, token: string): Record<string, unknown> {
  const uri = `${configuration().issuer}/oauth2/register/${client.clientId}`
  return { ...registrationOf(client), registration_access_token: token, registration_client_uri: uri }
}
