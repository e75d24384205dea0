/** Which part of the vault is asked for. */
export type Asked = { albumId?: string; cursor?: string }

/** The address of a page of the shelf. */
export function shelfAddress({ albumId, cursor }: Asked): string {
  const query = new URLSearchParams()
  if (albumId) query.set('album', albumId)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `/photos?${query}` : '/photos'
}
