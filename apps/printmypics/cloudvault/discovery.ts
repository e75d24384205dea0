import {
  type AuthorizationServer,
  allowInsecureRequests,
  type Client,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discoveryRequest,
  None,
  processDiscoveryResponse,
} from 'oauth4webapi'
import { configuration } from '#configuration'
import { labWithClient } from '#labs/armed'
import { discoverOther, onThisMachine } from '#labs/other-vault'
import { vaultFetch } from '#watch/vault-fetch'
import { isNoAnswer, patiently } from './patience.ts'
import { Trouble } from './trouble.ts'

/**
 * RFC 8414: one URL, the issuer's, is all this client is told; every endpoint is read from the issuer's metadata.
 * Kept for ten minutes, asked for once however many requests wait, and only believed when it names the same issuer (§3.3).
 */
export type Vault = { as: AuthorizationServer; client: Client; authentication: ClientAuth; api: string }

/** The same vault, spoken to with the credentials that a connection was made with: its tokens are bound to them (RFC 6749 §6). */
export function asClient(vault: Vault, clientId: string): Vault {
  const { slowClient } = configuration()
  const lab = labWithClient(clientId)
  if (lab) return asLab(vault, lab)
  if (slowClient?.id !== clientId) return vault
  return { ...vault, client: { client_id: clientId }, authentication: authenticationAt(vault.as, slowClient.secret) }
}

function asLab(vault: Vault, { clientId, clientSecret }: { clientId: string; clientSecret: string | null }): Vault {
  const authentication = clientSecret === null ? None() : authenticationAt(vault.as, clientSecret)
  return { ...vault, client: { client_id: clientId }, authentication }
}

/** The authorization server that an attempt was begun with, spoken to as the client that began it. */
export async function vaultOf({ issuer, clientId }: { issuer: string; clientId: string }): Promise<Vault> {
  if (issuer !== configuration().issuer) return discoverOther(issuer)
  return asClient(await discoverVault(), clientId)
}

const TEN_MINUTES = 10 * 60 * 1000
let known: { vault: Promise<Vault>; since: number } | undefined

/** `maxAgeMs`: before a browser is sent away, it is worth knowing that somebody is there. */
export async function discoverVault(maxAgeMs = TEN_MINUTES): Promise<Vault> {
  if (known && Date.now() - known.since < maxAgeMs) return known.vault
  const vault = ask()
  known = { vault, since: Date.now() }
  vault.catch(() => {
    known = undefined // a failure is not remembered: the next visitor asks again
  })
  return vault
}

async function ask(): Promise<Vault> {
  const { issuer, clientId, clientSecret } = configuration()
  const as = await metadata(new URL(issuer))
  const authentication = authenticationAt(as, clientSecret)
  // RFC 9728 §4: an authorization server may list the resources it protects.
  const api = as.protected_resources?.find((resource) => resource.endsWith('/api/v1')) ?? `${issuer}/api/v1`
  return { as, client: { client_id: clientId }, authentication, api }
}

function authenticationAt(as: AuthorizationServer, secret: string): ClientAuth {
  const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'] // RFC 8414 §2: the default
  return methods.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret)
}

async function metadata(issuer: URL): Promise<AuthorizationServer> {
  for (const algorithm of ['oauth2', 'oidc'] as const) {
    const response = await patiently((signal) => discoveryRequest(issuer, { algorithm, signal, ...overHttp() }))
    if (response.status >= 500) throw new Trouble('vault-away', `metadata answers ${response.status}`)
    if (response.status === 404) continue
    return processDiscoveryResponse(await asSpelled(issuer, response), response).catch((error: unknown) => {
      throw new Trouble(isNoAnswer(error) ? 'vault-away' : 'vault-refused', `metadata: ${String(error)}`)
    })
  }
  throw new Trouble('vault-refused', 'the issuer publishes no metadata')
}

/** RFC 8414 §3.3 compares identifiers exactly; of our configuration's one spelling, the vault's may differ in a last slash. */
async function asSpelled(issuer: URL, response: Response): Promise<URL> {
  const said: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  const theirs = typeof said === 'object' && said !== null && 'issuer' in said ? said.issuer : null
  return theirs === `${configuration().issuer}/` ? new URL(theirs) : issuer
}

/**
 * How a vault is asked. Plain http is for one whose issuer says so, on this machine: an https issuer is never spoken to
 * without TLS.
 */
export function overHttp(issuer = configuration().issuer) {
  if (/^http:\/\/[a-z]+\.localhost[:/]/.test(issuer)) return onThisMachine()
  const isPlain = issuer.startsWith('http:')
  return { [customFetch]: vaultFetch, ...(isPlain && { [allowInsecureRequests]: true as const }) }
}

/** For tests: the next one asks again. */
export function forgetVault(): void {
  known = undefined
}
