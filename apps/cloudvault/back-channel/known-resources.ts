import { configuration } from '#configuration'
import { isResourceIndicator, photoApi } from '#oauth/resource-indicator'
import { TokenError } from '#oauth/token-error'
import { isGuardedResource } from '#storage/clients'

/** RFC 8707 §2 — the first resource nobody here guards: not the photo API, nor one a resource server registered. */
export async function unknownResource(resources: readonly string[]): Promise<string | null> {
  for (const resource of resources) {
    if (resource === photoApi(configuration().issuer)) continue
    if (!isResourceIndicator(resource) || !(await isGuardedResource(resource))) return resource
  }
  return null
}

/** @throws TokenError `invalid_target` */
export async function mustKnowResources(resources: readonly string[]): Promise<void> {
  const unknown = await unknownResource(resources)
  if (unknown !== null) throw new TokenError('invalid_target', `no resource ${unknown} is known here`)
}
