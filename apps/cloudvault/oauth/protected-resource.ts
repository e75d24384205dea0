import { DPOP_ALGORITHMS } from './dpop.ts'
import { photoApi } from './resource-indicator.ts'

/** RFC 9728 §3.1: the well-known part goes between the host and the path of the resource. */
export function resourceMetadataUri(issuer: string): string {
  return `${issuer}/.well-known/oauth-protected-resource/api/v1`
}

/** RFC 9728 §2 — the photo API describes itself, and names the server whose tokens it takes. */
export function protectedResourceMetadata(issuer: string) {
  return {
    resource: photoApi(issuer),
    authorization_servers: [issuer],
    scopes_supported: ['read_photos', 'list_albums', 'write_photos', 'email'],
    bearer_methods_supported: ['header'],
    dpop_signing_alg_values_supported: DPOP_ALGORITHMS,
    resource_name: 'CloudVault photo API',
  }
}
