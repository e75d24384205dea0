import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { develop, MAX_BYTES } from './develop.ts'
import { isPhotoRefused } from './refusal.ts'

const blank = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: '#2468' } })
const fromCamera = {
  IFD0: { Make: 'Speed Graphic' },
  IFD2: { DateTimeOriginal: '2019:07:14 21:30:05' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '2/1 17/1 40/1' },
}

async function refusal(file: Buffer): Promise<[number, string]> {
  try {
    await develop(file)
  } catch (error) {
    if (isPhotoRefused(error)) return [error.status, error.message]
    throw error
  }
  throw new Error('the file was accepted')
}

describe('A photo is kept without what the camera wrote into it', () => {
  it('removes the place where it was taken', async () => {
    const file = await blank(60, 40).withExif(fromCamera).jpeg().toBuffer()
    expect((await sharp(file).metadata()).exif?.toString('latin1')).toContain('Speed Graphic')
    const { bytes, thumbnail } = await develop(file)
    for (const kept of [bytes, thumbnail]) {
      const metadata = await sharp(kept).metadata()
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(Array(4).fill(undefined))
      expect(kept.includes('Speed Graphic')).toBe(false)
    }
  })

  it('keeps the date it was taken', async () => {
    const file = await blank(60, 40).withExif(fromCamera).jpeg().toBuffer()
    expect((await develop(file)).takenAt).toEqual(new Date('2019-07-14T21:30:05Z'))
  })

  it('turns it the way it was held', async () => {
    const file = await blank(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await develop(file)).toMatchObject({ width: 40, height: 60, mediaType: 'image/jpeg' })
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('keeps %s', async (format) => {
    const file = await blank(60, 40).toFormat(format).toBuffer()
    const photo = await develop(file)
    expect(photo).toMatchObject({ width: 60, height: 40, takenAt: null })
    expect(photo.placeholder).toMatch(/^data:image\/webp;base64,.{20,400}$/)
    expect(photo.digest).toMatch(/^[\w-]{43}$/)
  })

  it('keeps transparency, as PNG', async () => {
    const file = await blank(9, 9, 4).webp().toBuffer()
    expect((await develop(file)).mediaType).toBe('image/png')
  })

  it('never enlarges a thumbnail, and bounds it at 640 pixels', async () => {
    const wide = await blank(1800, 900).jpeg().toBuffer()
    expect(await sharp((await develop(wide)).thumbnail).metadata()).toMatchObject({ width: 640, height: 320 })
    const tiny = await blank(12, 8).jpeg().toBuffer()
    expect(await sharp((await develop(tiny)).thumbnail).metadata()).toMatchObject({ width: 12, height: 8 })
  })
})

describe('What is no photo is refused with a status and a sentence', () => {
  it('a text file called .jpg: 415', async () => {
    expect(await refusal(Buffer.from('Dear diary, …'))).toEqual([415, expect.stringContaining('This is text')])
  })
  it('an SVG with a script: 415', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    expect(await refusal(Buffer.from(svg))).toEqual([415, expect.stringContaining('SVG')])
  })
  it('an SVG that hides behind an XML declaration: 415', async () => {
    const svg = '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>'
    expect(await refusal(Buffer.from(svg))).toEqual([415, expect.stringContaining('SVG')])
  })
  it('zero bytes: 422', async () => {
    expect(await refusal(Buffer.alloc(0))).toEqual([422, expect.stringContaining('empty')])
  })
  it('more than 25 MB: 413', async () => {
    const file = Buffer.alloc(MAX_BYTES + 1)
    file.set([0xff, 0xd8, 0xff])
    expect(await refusal(file)).toEqual([413, expect.stringContaining('25 MB')])
  })
  it('a small file that unfolds into 60 megapixels: 422, without unfolding it', async () => {
    const bomb = await blank(10_000, 6_000).png().toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await refusal(bomb)).toEqual([422, expect.stringContaining('60 megapixels')])
  })
  it('a picture that ends in the middle: 422', async () => {
    const whole = await sharp({
      create: {
        width: 800,
        height: 600,
        channels: 3,
        background: '#246',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer()
    expect(await refusal(whole.subarray(0, whole.length / 2))).toEqual([422, expect.stringContaining('to its end')])
  })
  it('noise behind the first bytes of a JPEG: 422', async () => {
    expect((await refusal(Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3, 4, 5])))[0]).toBe(422)
  })
})
