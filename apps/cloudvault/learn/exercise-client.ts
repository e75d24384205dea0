import { createHmac } from 'node:crypto'
import { configuration, isLoopback } from '#configuration'
import { clientFrom, registeredClient } from '#oauth/client-metadata'
import { photoApi } from '#oauth/resource-indicator'
import { saveClient } from '#storage/clients'

/** What a learner's own program needs to be a client here. Made of who they are, so that it can be told again. */
export type ExerciseClient = { clientId: string; clientSecret: string; rivalId: string; rivalSecret: string }

/** Where a learner's programs are: any port of this computer (RFC 8252 §7.3). */
export const REDIRECT_URI = 'http://127.0.0.1/callback'

/** The rival is a web app: its redirect URI is one string. RFC 6749 §3.1.2.3 */
export const RIVAL_REDIRECT_URI = 'http://127.0.0.1:9001/callback'

/** The resource server that a learner writes; a token for the photo API is not for it. RFC 8707 §2 */
export function pictures(issuer: string): string {
  return `${issuer}/pictures`
}

/** Identifiers and secrets of one learner's two clients. */
export function exerciseClientOf(learnerHash: string): ExerciseClient {
  const name = learnerHash.slice(0, 16)
  const secret = (of: string) =>
    createHmac('sha256', configuration().secret).update(`exercise ${of} ${learnerHash}`).digest('base64url')
  return {
    clientId: `exercise-${name}`,
    clientSecret: secret('client'),
    rivalId: `exercise-rival-${name}`,
    rivalSecret: secret('rival'),
  }
}

/** Registers both, or does so again: the second time nothing changes. */
export async function registerExerciseClient(learnerHash: string): Promise<ExerciseClient> {
  const { issuer } = configuration()
  const made = exerciseClientOf(learnerHash)
  const metadata = registeredClient(isLoopback(new URL(issuer).hostname))
  const common = { scope: 'read_photos list_albums', default_scope: 'read_photos list_albums', verified: false }
  const client = metadata.parse({
    ...common,
    client_id: made.clientId,
    client_secret: made.clientSecret,
    client_name: 'Your exercises',
    application_type: 'native',
    redirect_uris: [REDIRECT_URI],
    grant_types: ['authorization_code', 'refresh_token'],
    introspection: true,
    resources: [photoApi(issuer), pictures(issuer)],
  })
  const rival = metadata.parse({
    ...common,
    client_id: made.rivalId,
    client_secret: made.rivalSecret,
    client_name: 'Another client of your exercises',
    redirect_uris: [RIVAL_REDIRECT_URI],
  })
  await saveClient(clientFrom(made.clientId, made.clientSecret, client))
  await saveClient(clientFrom(made.rivalId, made.rivalSecret, rival))
  return made
}
