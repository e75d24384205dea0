import { BearerError } from '#oauth/bearer'
import { problem } from './problem.ts'
import { protect } from './protect.ts'

/**
 * Whose photos a request may touch.
 * @throws BearerError, also for a token of client credentials (RFC 6749 §4.4): it speaks for no owner, so it opens no vault
 */
export async function ownerBehind(request: Request, scopes: readonly string[]): Promise<string> {
  const { ownerId } = await protect(request, scopes)
  if (ownerId) return ownerId
  throw new BearerError('insufficient_scope', 'the token speaks for a client and not for an owner', { scope: scopes })
}

export function noSuchPhoto(): Response {
  return problem(404, 'No such photo', 'There is no photo of this id in this vault.')
}

export function noSuchAlbum(): Response {
  return problem(404, 'No such album', 'There is no album of this id in this vault.')
}
