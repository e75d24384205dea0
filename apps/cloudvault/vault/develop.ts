import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { fewAtATime } from './few-at-a-time.ts'
import { otherKind, pictureKind } from './picture-kind.ts'
import { PhotoRefused } from './refusal.ts'
import { takenAt } from './taken-at.ts'

export const MAX_BYTES = 25 * 1024 * 1024
export const MAX_PIXELS = 50_000_000
const THUMBNAIL_EDGE = 640

/** A photo as the vault keeps it: upright, in sRGB, without a word of metadata. */
export type Developed = {
  bytes: Buffer
  mediaType: 'image/jpeg' | 'image/png'
  width: number
  height: number
  /** SHA-256 of the bytes, base64url: the ETag. */
  digest: string
  takenAt: Date | null
  /** A few dozen bytes of WebP as a data URL, shown until the picture arrives. */
  placeholder: string
  thumbnail: Buffer
}

// Of the fifty formats libvips reads, four have a business here: no SVG, no PDF, no ImageMagick.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})

/** A decoded photo of 50 megapixels takes 200 MB: two at once, whoever asks. */
const inTurn = fewAtATime(2)

/** @throws PhotoRefused with a sentence for the person who sent the file. */
export function develop(file: Buffer): Promise<Developed> {
  return inTurn(async () => {
    const metadata = await inspect(file)
    try {
      return await print(file, metadata)
    } catch {
      throw new PhotoRefused('damaged')
    }
  })
}

/** Everything that can be refused before a single pixel is decoded. */
async function inspect(file: Buffer): Promise<Metadata> {
  if (file.length === 0) throw new PhotoRefused('empty')
  if (file.length > MAX_BYTES) throw new PhotoRefused('too-large')
  if (!pictureKind(file)) {
    throw new PhotoRefused('not-a-photo', `CloudVault keeps JPEG, PNG, WebP and AVIF. This is ${otherKind(file)}.`)
  }
  const metadata = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!metadata?.width || !metadata.height) throw new PhotoRefused('damaged')
  // A small file can unfold into gigabytes, so the header is judged, not the length.
  const megapixels = (metadata.width * metadata.height) / 1_000_000
  if (megapixels > MAX_PIXELS / 1_000_000) {
    throw new PhotoRefused('too-many-pixels', `The picture has ${Math.round(megapixels)} megapixels; 50 is the most.`)
  }
  return metadata
}

/** Re-encoded from pixels: what a camera, an editor or an attacker hid in the file stays behind. */
async function print(file: Buffer, metadata: Metadata): Promise<Developed> {
  const negative = sharp(file, { limitInputPixels: MAX_PIXELS }).autoOrient()
  const keepsAlpha = metadata.hasAlpha || metadata.format === 'png'
  const encoded = keepsAlpha ? negative.png() : negative.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  const small = await onWhite(sharp(data)).resize(THUMBNAIL_EDGE, THUMBNAIL_EDGE, FIT).toBuffer()
  return {
    bytes: data,
    mediaType: keepsAlpha ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
    digest: createHash('sha256').update(data).digest('base64url'),
    takenAt: takenAt(metadata.exif),
    placeholder: await placeholderOf(small),
    thumbnail: await sharp(small).jpeg({ quality: 80 }).toBuffer(),
  }
}

const FIT = { fit: 'inside', withoutEnlargement: true } as const

function onWhite(picture: Sharp): Sharp {
  return picture.flatten({ background: '#fff' })
}

async function placeholderOf(picture: Buffer): Promise<string> {
  const blurred = await sharp(picture).resize(16, 16, FIT).webp({ quality: 20, effort: 6 }).toBuffer()
  return `data:image/webp;base64,${blurred.toString('base64')}`
}
