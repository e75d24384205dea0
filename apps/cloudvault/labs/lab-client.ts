import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import { clientFrom, registeredClient } from '#oauth/client-metadata'
import { randomId } from '#session/random-id'
import type { Lab } from './lab.ts'

const SHOP = 'http://localhost:3000'
const SCOPE = 'read_photos list_albums'
const TEN_MINUTES = 600

/** Only the shop keeps a secret; everywhere else Mallory could read it, so there is none (RFC 6749 §2.1). */
export function secretFor(kind: Lab['client']): string | null {
  return kind === 'shop' ? randomId() : null
}

/** A client for one performance, with nothing that another run could meet. */
export function labClient(
  { client: kind, accessTokenTtl = TEN_MINUTES }: Pick<Lab, 'client' | 'accessTokenTtl'>,
  run: string,
  mallory: string,
  secret: string | null,
): Client {
  const redirectUri = redirectUriOf(kind, run, mallory)
  const resources = kind === 'app of another API' ? [`${mallory}/api/${run}`] : []
  const clientId = `lab-${run}`
  const described = registeredClient(true).parse({
    client_id: clientId,
    ...(secret !== null && { client_secret: secret }),
    client_name: 'Pocket Prints (attack lab)',
    redirect_uris: [redirectUri],
    application_type: redirectUri.startsWith('http') ? 'web' : 'native',
    grant_types: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_method: secret === null ? 'none' : 'client_secret_basic',
    scope: SCOPE,
    default_scope: SCOPE,
    access_token_ttl: accessTokenTtl,
    refresh_token_idle_ttl: TEN_MINUTES,
    refresh_token_absolute_ttl: TEN_MINUTES,
    introspection: resources.length > 0, // it is what makes a resource known
    resources,
    verified: false,
  })
  return clientFrom(clientId, secret, described)
}

function redirectUriOf(kind: Lab['client'], run: string, mallory: string): string {
  const shop = configuration().recordingPeer?.origin ?? SHOP
  if (kind === 'web app') return shop
  if (kind === 'shop' || kind === 'shop without a secret') return `${shop}/callback`
  return kind === 'app of Mallory’s' ? `${mallory}/caught/${run}` : 'com.example.pocketprints:/callback'
}
