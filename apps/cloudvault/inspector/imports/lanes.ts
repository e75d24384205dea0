import type { Message } from '#wire/message'
import { formOf, headerOf, pathOf, queryOf, saidOf } from '../parameters.ts'

/** A message before anybody knows who spoke. */
export type Unplaced = Pick<Message, 'method' | 'url' | 'headers' | 'body' | 'answerHeaders'>
export type Lane = Pick<Message, 'from' | 'to' | 'channel'>

/** Which origins play which role, as far as the messages give it away. */
type Roles = { servers: ReadonlySet<string>; clients: ReadonlySet<string> }

const OAUTH_PATH =
  /\/(authorize|oauth2?|token|par|device_authorization|revoke|introspect|userinfo|connect\/[a-z]+|\.well-known\/(oauth|openid)[a-z-]*)(\/|$)/

/** RFC 6749 §4.1.1: who is asked to authorize is a server, and where the answer goes is a client. */
export function rolesIn(messages: readonly Unplaced[]): Roles {
  const asking = messages.filter(isAuthorization)
  const servers = new Set([...asking, ...messages.filter(isTokenRequest)].map(originOf))
  const returns = asking.flatMap(({ url }) => saidOf(queryOf(url), 'redirect_uri') ?? [])
  const clients = new Set(returns.filter((uri) => URL.canParse(uri)).map((uri) => new URL(uri).origin))
  for (const message of messages) if (sendsTo(message, servers)) clients.add(originOf(message))
  for (const server of servers) clients.delete(server)
  return { servers, clients }
}

/** The lanes of one message; null where it has nothing to do with the dance. */
export function laneOf(message: Unplaced, { servers, clients }: Roles): Lane | null {
  const origin = originOf(message)
  const bearer = /^(bearer|dpop)\s/i.test(headerOf(message.headers, 'authorization') ?? '')
  const byClient = { from: 'client', channel: 'back' } as const
  const byBrowser = { from: 'browser', channel: 'front' } as const
  if (servers.has(origin)) {
    const machines = isTokenRequest(message) || (bearer && OAUTH_PATH.test(pathOf(message.url))) || isMetadata(message)
    if (machines) return { ...byClient, to: 'authorization-server' }
    return bearer ? { ...byClient, to: 'photo-api' } : { ...byBrowser, to: 'authorization-server' }
  }
  if (bearer) return { ...byClient, to: 'photo-api' }
  return clients.has(origin) ? { ...byBrowser, to: 'client' } : null
}

function isAuthorization({ url }: Unplaced): boolean {
  const said = queryOf(url)
  return saidOf(said, 'client_id') !== null && (saidOf(said, 'response_type') ?? saidOf(said, 'request_uri')) !== null
}

function isTokenRequest({ method, body }: Unplaced): boolean {
  const said = formOf(body)
  return method === 'POST' && (saidOf(said, 'grant_type') ?? saidOf(said, 'token')) !== null
}

function isMetadata({ url }: Unplaced): boolean {
  return /\/\.well-known\/|\/(jwks|certs|keys)(\.json)?$/.test(pathOf(url))
}

function sendsTo(message: Unplaced, servers: ReadonlySet<string>): boolean {
  const location = headerOf(message.answerHeaders, 'location')
  if (!location || !URL.canParse(location, message.url)) return false
  const leads = new URL(location, message.url)
  return servers.has(leads.origin) && leads.origin !== originOf(message) && OAUTH_PATH.test(leads.pathname)
}

function originOf({ url }: Pick<Unplaced, 'url'>): string {
  return new URL(url).origin
}
