import { CLOUDVAULT } from '../../stage/environment.ts'
import type { SeedClient } from '../../stage/seed-file.ts'
import { AuthorizationRequest, type Changes, withChanges } from './authorization-request.ts'
import { type Answer, type Asked, exchange } from './exchange.ts'

/** What an owner's browser brought back: the code, and the request it answers. */
export type Grant = { request: AuthorizationRequest; code: string }

/** A client under our control: it sends what the RFC says, or whatever a test changes about it. */
export class Client {
  constructor(
    readonly registration: SeedClient,
    private readonly server = CLOUDVAULT,
  ) {}

  /** The same client, talking to another instance of the server. */
  at(server: string): Client {
    return new Client(this.registration, server)
  }

  get id(): string {
    return this.registration.client_id
  }

  /** RFC 6749 §4.1.1 */
  asks(changes: Changes = {}): AuthorizationRequest {
    return new AuthorizationRequest(this.registration, changes)
  }

  /** RFC 6749 §4.1.3 */
  redeems(grant: Grant, changes: Changes = {}, asked: Asked = {}): Promise<Answer> {
    const usual = {
      grant_type: 'authorization_code',
      code: grant.code,
      redirect_uri: grant.request.redirectUri,
      code_verifier: grant.request.parameters.has('code_challenge') ? grant.request.verifier : undefined,
    }
    return this.posts('/oauth2/token', withChanges(usual, changes), asked)
  }

  /** RFC 6749 §6 */
  refreshes(refreshToken: string, changes: Changes = {}, asked: Asked = {}): Promise<Answer> {
    const usual = { grant_type: 'refresh_token', refresh_token: refreshToken }
    return this.posts('/oauth2/token', withChanges(usual, changes), asked)
  }

  /** RFC 7009 §2.1 */
  revokes(token: string, changes: Changes = {}, asked: Asked = {}): Promise<Answer> {
    return this.posts('/oauth2/revoke', withChanges({ token }, changes), asked)
  }

  /** A form to a back-channel endpoint, this client having authenticated the way it is registered (RFC 6749 §2.3). */
  posts(path: string, body: URLSearchParams, asked: Asked = {}): Promise<Answer> {
    const { token_endpoint_auth_method: method, client_secret: secret = '' } = this.registration
    const headers = { ...asked.headers }
    if (method === 'client_secret_basic' && !('authorization' in headers))
      headers.authorization = basic(this.id, secret)
    if (method === 'none' && !body.has('client_id')) body.set('client_id', this.id)
    if (method === 'client_secret_post' && !body.has('client_id')) {
      body.set('client_id', this.id)
      body.set('client_secret', secret)
    }
    if (headers.authorization === '') delete headers.authorization
    return exchange(this.server + path, { method: 'POST', body, ...asked, headers })
  }
}

/** RFC 6749 §2.3.1: form-encoded first, then Basic. */
export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${formEncoded(id)}:${formEncoded(secret)}`).toString('base64')}`
}

function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1)
}
