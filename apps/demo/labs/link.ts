import type { Scene } from './scene.ts'

/** What a lab changes in the authorization request. */
export type LinkChange = { scope?: string; redirectUri?: 'begins the same'; resource?: 'Mallory’s API' }

/** The same, as parameters. RFC 6749 §4.1.1 */
export function linkParameters(scene: Scene, { scope, redirectUri, resource }: LinkChange) {
  return {
    ...(scope ? { scope } : {}),
    ...(redirectUri ? { redirect_uri: `${scene.asked.redirectUri}${atMallorys(scene)}` } : {}),
    ...(resource ? { resource: apiOfMallory(scene) } : {}),
  }
}

/** What turns the address before it into a user name, and Mallory's into the host. RFC 9700 §4.1.1 */
export function atMallorys({ parties, asked }: Scene): string {
  return `@${new URL(parties.mallory).host}/caught/${asked.run}`
}

/** An API of hers, as a resource that tokens can be made for. RFC 8707 §2 */
export function apiOfMallory({ parties, asked }: Scene): string {
  return `${parties.mallory}/api/${asked.run}`
}
