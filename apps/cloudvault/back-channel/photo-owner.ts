import { BearerError } from '#oauth/bearer'
import { type Sql, sql } from '#storage/database'
import { nearby } from '#storage/replica'
import { problem } from './problem.ts'
import { type Access, protect } from './protect.ts'

/**
 * Whose photos a request may touch.
 * @throws BearerError, also for a token of client credentials (RFC 6749 §4.4): it speaks for no owner, so it opens no vault
 */
export async function ownerBehind(request: Request, scopes: readonly string[]): Promise<string> {
  return ownerOf(await protect(request, scopes), scopes)
}

/**
 * The same for a request that only reads, and where: in a copy of the database that may be seconds old, unless the token
 * may also write. Its client would look for what it has just sent.
 */
export async function readerBehind(
  request: Request,
  scopes: readonly string[],
): Promise<{ ownerId: string; read: Sql }> {
  const access = await protect(request, scopes)
  return { ownerId: ownerOf(access, scopes), read: access.scope.includes('write_photos') ? sql : nearby }
}

/** One thing, which a copy that lags may not know yet: that it is not there is the primary's to say. */
export async function sought<Found>(read: Sql, find: (read: Sql) => Promise<Found | null>): Promise<Found | null> {
  return (await find(read)) ?? (read === sql ? null : find(sql))
}

function ownerOf({ ownerId }: Access, scopes: readonly string[]): string {
  if (ownerId) return ownerId
  throw new BearerError('insufficient_scope', 'the token speaks for a client and not for an owner', { scope: scopes })
}

export function noSuchPhoto(): Response {
  return problem(404, 'No such photo', 'There is no photo of this id in this vault.')
}

export function noSuchAlbum(): Response {
  return problem(404, 'No such album', 'There is no album of this id in this vault.')
}
