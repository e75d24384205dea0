import { createHash, randomBytes } from 'node:crypto'
import { CLOUDVAULT } from '../../stage/environment.ts'
import type { SeedClient } from '../../stage/seed-file.ts'

/** A change to what would be sent: a value, or `undefined` to leave the parameter out. */
export type Changes = Record<string, string | undefined>

/** RFC 6749 §4.1.1 with RFC 7636 §4.3: one authorization request and what its client remembers of it. */
export class AuthorizationRequest {
  readonly verifier = randomBytes(32).toString('base64url')
  readonly parameters: URLSearchParams

  constructor(client: SeedClient, changes: Changes = {}) {
    this.parameters = withChanges(
      {
        response_type: 'code',
        client_id: client.client_id,
        redirect_uri: client.redirect_uris[0],
        scope: 'read_photos',
        state: randomBytes(12).toString('base64url'),
        code_challenge: challengeOf(this.verifier),
        code_challenge_method: 'S256',
      },
      changes,
    )
  }

  get url(): string {
    return `${CLOUDVAULT}/oauth2/authorize?${this.parameters}`
  }

  get redirectUri(): string | undefined {
    return this.parameters.get('redirect_uri') ?? undefined
  }

  get state(): string | null {
    return this.parameters.get('state')
  }
}

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

export function withChanges(usual: Changes, changes: Changes): URLSearchParams {
  const entries = Object.entries({ ...usual, ...changes })
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
