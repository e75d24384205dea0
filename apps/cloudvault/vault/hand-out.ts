import { Readable } from 'node:stream'
import type { PhotoBytes } from '#storage/photos'
import { type ByteRange, readRange } from './byte-range.ts'
import { ORIGINAL, THUMBNAIL } from './keep-photo.ts'
import { photoStore } from './photo-store.ts'
import { dispositionOf } from './photo-title.ts'
import { isUnchanged, rangeStillFits, type Validators } from './validators.ts'
import { warmBytes } from './warm-bytes.ts'

export type Picture = Validators & {
  key: string
  mediaType: string
  /** Null: known only once the bytes are read, as with a thumbnail. */
  size: number | null
  disposition: string
  /** For what is made when it is first asked for. */
  make?: () => Promise<Uint8Array>
}

/** Above this a picture is streamed; below, one read is cheaper. */
const IN_ONE_PIECE = 512 * 1024

/** A picture's bytes with everything HTTP lets a client ask about them: GET or HEAD, conditional, or in part. */
export async function handOut(request: Request, picture: Picture): Promise<Response | null> {
  const headers = pictureHeaders(picture)
  if (isUnchanged(request.headers, picture)) return new Response(null, { status: 304, headers })

  const bytes = picture.size === null || picture.size <= IN_ONE_PIECE ? await readWhole(picture) : null
  const size = bytes?.length ?? picture.size
  if (size === null) return null // the store has lost it

  const inPart = request.method === 'GET' && rangeStillFits(request.headers, picture) // RFC 9110 §14.2: GET alone
  const asked = inPart ? readRange(request.headers.get('range'), size) : null
  if (asked === 'unsatisfiable') {
    headers['Content-Range'] = `bytes */${size}` // RFC 9110 §15.5.17
    return new Response(null, { status: 416, headers })
  }
  const part = asked ?? { start: 0, end: size - 1 }
  if (asked) headers['Content-Range'] = `bytes ${part.start}-${part.end}/${size}`
  headers['Content-Type'] = picture.mediaType
  headers['Content-Length'] = String(part.end - part.start + 1)

  const status = asked ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  if (bytes) return new Response(asked ? partOf(bytes, part) : (bytes as Uint8Array<ArrayBuffer>), { status, headers })
  const stream = await (await photoStore()).stream(picture.key, part)
  if (!stream) return null
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { status, headers })
}

function partOf(bytes: Uint8Array, { start, end }: ByteRange): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(start, end + 1))
}

async function readWhole({ key, make }: Picture): Promise<Uint8Array | null> {
  return warmBytes(key, async () => (await (await photoStore()).read(key)) ?? (await make?.()) ?? null)
}

function pictureHeaders(picture: Picture): Record<string, string> {
  return {
    ETag: picture.etag,
    'Last-Modified': picture.lastModified.toUTCString(),
    'Accept-Ranges': 'bytes',
    // One owner's photo: no shared cache keeps it, and a browser asks again before it shows it.
    'Cache-Control': 'private, no-cache',
    Vary: 'Authorization, Cookie',
    'Content-Disposition': picture.disposition,
    // Opened by itself, a picture is only a picture, whatever its bytes might pretend to be.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  }
}

/** The photo itself. */
export function contentOf(photo: PhotoBytes): Picture {
  return {
    key: `${photo.storeKey}/${ORIGINAL}`,
    etag: `"${photo.digest}"`,
    lastModified: photo.createdAt,
    mediaType: photo.mediaType,
    size: photo.bytes,
    disposition: dispositionOf('inline', photo.title, photo.mediaType),
  }
}

export function thumbnailOf(photo: PhotoBytes): Picture {
  return {
    key: `${photo.storeKey}/${THUMBNAIL}`,
    etag: `"${photo.digest}-thumbnail"`,
    lastModified: photo.createdAt,
    mediaType: 'image/jpeg',
    size: null,
    disposition: 'inline',
  }
}
