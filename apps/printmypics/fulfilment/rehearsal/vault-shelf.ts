import sharp from 'sharp'
import { Trouble, type TroubleTag } from '#cloudvault/trouble'

/** Stands where `#cloudvault/photos` stands: photos by name, and the trouble each of them makes. */
export type Shelf = {
  photos: Map<string, Buffer>
  trouble: Map<string, TroubleTag>
  fetched: string[]
  meanwhile?: () => Promise<void>
}

export async function aShelf(): Promise<Shelf> {
  const photos = new Map([
    ['wide', await picture(600, 400)],
    ['tall', await picture(400, 600)],
    ['turned', await picture(600, 400, 6)], // EXIF: hold the camera upright
    ['broken', Buffer.from('this is no picture')],
  ])
  return { photos, trouble: new Map(), fetched: [] }
}

/** Red on the left, blue on the right, so that a crop can be told from a squeeze. */
export async function picture(width: number, height: number, orientation?: number): Promise<Buffer> {
  const left = await sharp({ create: { width: width / 2, height, channels: 3, background: '#d02020' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#2020d0' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()
}

export async function take(shelf: Shelf, id: string): Promise<Response> {
  shelf.fetched.push(id)
  await shelf.meanwhile?.()
  const trouble = shelf.trouble.get(id)
  if (trouble) throw new Trouble(trouble)
  const photo = shelf.photos.get(id)
  if (!photo) throw new Trouble('photo-gone')
  return new Response(new Uint8Array(photo))
}
