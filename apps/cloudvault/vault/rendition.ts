import sharp, { type Sharp } from 'sharp'
import type { PhotoBytes } from '#storage/photos'
import { fewAtATime } from './few-at-a-time.ts'
import type { Picture } from './hand-out.ts'
import { ORIGINAL } from './keep-photo.ts'
import { photoStore } from './photo-store.ts'
import { FORMATS, type Format, type Rendition } from './rendition-name.ts'

/** The same photo at a width and in a format that a page asks for. */
export function renditionOf(photo: PhotoBytes, rendition: Rendition): Picture {
  return {
    key: `${photo.storeKey}/${rendition.name}`,
    etag: `"${photo.digest}-${rendition.name}"`,
    lastModified: photo.createdAt,
    mediaType: FORMATS[rendition.format],
    size: null,
    disposition: 'inline',
    make: () => once(photo, rendition),
  }
}

/** Encoding is slow: one of each kind at a time, two in all, and everybody waits for the same one. */
const inTurn = fewAtATime(2)
const underWay = new Map<string, Promise<Uint8Array>>()

function once(photo: PhotoBytes, rendition: Rendition): Promise<Uint8Array> {
  const key = `${photo.storeKey}/${rendition.name}`
  const known = underWay.get(key)
  if (known) return known
  const making = inTurn(() => make(photo, rendition, key)).finally(() => underWay.delete(key))
  underWay.set(key, making)
  return making
}

async function make(photo: PhotoBytes, { width, format }: Rendition, key: string): Promise<Uint8Array> {
  const store = await photoStore()
  const original = await store.read(`${photo.storeKey}/${ORIGINAL}`)
  if (!original) throw new Error('the photo store has lost a photo')
  const print = sharp(original).resize({ width, withoutEnlargement: true })
  const bytes = await encode(print, format)
  await store.write(key, bytes, FORMATS[format])
  // Deleted meanwhile: then this would stay behind for ever.
  if (!(await store.read(`${photo.storeKey}/${ORIGINAL}`))) await store.removeFolder(photo.storeKey)
  return bytes
}

function encode(print: Sharp, format: Format): Promise<Buffer> {
  if (format === 'avif') return print.avif({ quality: 58, effort: 2 }).toBuffer()
  if (format === 'webp') return print.webp({ quality: 80, effort: 3 }).toBuffer()
  return print.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
}
