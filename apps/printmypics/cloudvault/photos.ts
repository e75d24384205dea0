import { z } from 'zod'
import { isNoAnswer } from './patience.ts'
import { ask } from './photo-api.ts'
import { Trouble } from './trouble.ts'

/** The photo API of the vault in this shop's words: snake_case ends in this file. */
export type Album = { id: string; title: string; photoCount: number; coverPhotoId: string | null }
export type Photo = {
  id: string
  title: string
  width: number
  height: number
  bytes: number
  mediaType: string
  takenAt: Date | null
  albumIds: readonly string[]
}

const album = z
  .object({ id: z.string(), title: z.string(), photo_count: z.int().min(0), cover_photo_id: z.string().nullish() })
  .transform(
    (it): Album => ({
      id: it.id,
      title: it.title,
      photoCount: it.photo_count,
      coverPhotoId: it.cover_photo_id ?? null,
    }),
  )
const albumPage = z.object({ albums: z.array(album), next_cursor: z.string().nullish() })
const photoShape = z
  .object({
    id: z.string(),
    title: z.string(),
    width: z.int().positive(),
    height: z.int().positive(),
    bytes: z.int().min(0),
    media_type: z.string(),
    taken_at: z.iso.datetime({ offset: true }).nullish(),
    album_ids: z.array(z.string()).default([]),
  })
  .transform(
    (it): Photo => ({
      id: it.id,
      title: it.title,
      width: it.width,
      height: it.height,
      bytes: it.bytes,
      mediaType: it.media_type,
      takenAt: it.taken_at ? new Date(it.taken_at) : null,
      albumIds: it.album_ids,
    }),
  )
const photoPage = z.object({ photos: z.array(photoShape), next_cursor: z.string().nullish() })

/** All albums, however many pages they come on. */
export async function albums(shopperId: string): Promise<Album[]> {
  const all: Album[] = []
  let cursor: string | null = null
  for (let page = 0; page < 20; page++) {
    const answer: z.infer<typeof albumPage> = await read(shopperId, `/albums${query({ cursor })}`, albumPage)
    all.push(...answer.albums)
    cursor = answer.next_cursor ?? null
    if (!cursor) break
  }
  return all
}

export type PhotoPage = { photos: Photo[]; nextCursor: string | null }

/** One page of the vault, or of one album. */
export async function photos(
  shopperId: string,
  { albumId, cursor, limit }: { albumId?: string; cursor?: string; limit?: number } = {},
): Promise<PhotoPage> {
  const path = albumId ? `/albums/${encodeURIComponent(albumId)}/photos` : '/photos'
  const answer = await read(shopperId, `${path}${query({ limit, cursor })}`, photoPage)
  return { photos: answer.photos, nextCursor: answer.next_cursor ?? null }
}

export function photo(shopperId: string, id: string): Promise<Photo> {
  return read(shopperId, `/photos/${encodeURIComponent(id)}`, photoShape)
}

/**
 * The bytes, as CloudVault sends them (200, 206, 304 or 416). The address is built here and never taken from an answer:
 * the access token goes to the vault and nowhere else. Pass on `range`, `if-none-match` and the like through `headers`.
 */
export function photoContent(
  shopperId: string,
  id: string,
  kind: 'content' | 'thumbnail',
  headers = new Headers(),
): Promise<Response> {
  return ask(shopperId, `/photos/${encodeURIComponent(id)}/${kind}`, headers)
}

async function read<Shape extends z.ZodType>(shopperId: string, path: string, shape: Shape): Promise<z.output<Shape>> {
  const response = await ask(shopperId, path)
  const answer: unknown = await response.json().catch((error: unknown) => {
    if (isNoAnswer(error)) throw new Trouble('vault-away', `${path} broke off`)
  })
  const parsed = shape.safeParse(answer)
  if (!parsed.success) throw new Trouble('vault-refused', `${path} answered something else than the photo API promises`)
  return parsed.data
}

function query(parameters: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined)
  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : ''
}
