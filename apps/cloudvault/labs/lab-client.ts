import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import { clientFrom, registeredClient } from '#oauth/client-metadata'
import type { Lab } from './lab.ts'

const SHOP = 'http://localhost:3000'
const SCOPE = 'read_photos list_albums'
const TEN_MINUTES = 600

/** A client for one performance: public, with nothing that another run could meet. */
export function labClient(lab: Pick<Lab, 'client' | 'accessTokenTtl'>, run: string, mallory: string): Client {
  const { client: kind, accessTokenTtl = TEN_MINUTES } = lab
  const redirectUri = redirectUriOf(kind, run, mallory)
  const resources = kind === 'app of another API' ? [`${mallory}/api/${run}`] : []
  const clientId = `lab-${run}`
  const described = registeredClient(true).parse({
    client_id: clientId,
    client_name: 'Pocket Prints (attack lab)',
    redirect_uris: [redirectUri],
    application_type: redirectUri.startsWith('http') ? 'web' : 'native',
    grant_types: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_method: 'none',
    scope: SCOPE,
    default_scope: SCOPE,
    access_token_ttl: accessTokenTtl,
    refresh_token_idle_ttl: TEN_MINUTES,
    refresh_token_absolute_ttl: TEN_MINUTES,
    introspection: resources.length > 0, // it is what makes a resource known
    resources,
    verified: false,
  })
  return clientFrom(clientId, null, described)
}

function redirectUriOf(kind: Lab['client'], run: string, mallory: string): string {
  if (kind === 'web app') return configuration().recordingPeer?.origin ?? SHOP
  return kind === 'app of Mallory’s' ? `${mallory}/caught/${run}` : 'com.example.pocketprints:/callback'
}
