import { createWriteStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import sharp from 'sharp'
import { photoContent } from '#cloudvault/photos'
import { Trouble } from '#cloudvault/trouble'
import { BLEED_MM, cropFor } from '#shop/crop'
import { trimmed } from '#shop/print-size'
import type { OrderItem } from '#storage/orders'
import { appearWhole, isThere, layOutWorkbench, workbench } from './print-store.ts'

/** More than the eye can use on paper only makes the file heavy. */
const PRESS_DPI = 300
const PATIENCE_MS = 180_000
const MOST_PIXELS = 120_000_000

/** What came was not a picture we can open. */
export class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto'
}

export function preparedPrint(item: OrderItem): string {
  return workbench(item.orderId, `${item.position}.jpg`)
}

/** Fetches one original and cuts it to its paper, bleed included. What already lies ready is left alone. */
export async function preparePrint(shopperId: string, item: OrderItem): Promise<void> {
  const print = preparedPrint(item)
  if (await isThere(print)) return
  await layOutWorkbench(item.orderId)
  const original = workbench(item.orderId, `${item.position}.original`)
  await fetchOriginal(shopperId, item.photoId, original)
  const cutToSize = await cut(original, item)
  await appearWhole(print, (part) => writeFile(part, cutToSize))
  await rm(original)
}

/** The token may have died since the order: `photoContent` refreshes it (RFC 6749 §6). */
async function fetchOriginal(shopperId: string, photoId: string, path: string): Promise<void> {
  const answer = await photoContent(shopperId, photoId, 'content')
  if (!answer.body) throw new Trouble('vault-away', 'an answer without a photo')
  const body = Readable.fromWeb(answer.body as ReadableStream)
  try {
    await pipeline(body, createWriteStream(path), { signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch (error) {
    if (isFromDisk(error)) throw error
    throw new Trouble('vault-away', 'the photo broke off on its way')
  }
}

function isFromDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && (error.syscall === 'open' || error.syscall === 'write')
}

/** Turned upright first, so that the crop is the one the shopper was shown. */
async function cut(original: string, item: OrderItem): Promise<Buffer> {
  try {
    const picture = sharp(original, { limitInputPixels: MOST_PIXELS })
    const { autoOrient } = await picture.metadata()
    const { bleed, dpi } = cropFor(autoOrient, item.size)
    const paper = trimmed(item.size, autoOrient)
    const upright = picture.autoOrient().extract(bleed)
    const sized = dpi > PRESS_DPI ? upright.resize(pixels(paper.width), pixels(paper.height), { fit: 'fill' }) : upright
    return await sized
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 93, chromaSubsampling: '4:4:4' })
      .toBuffer()
  } catch (error) {
    throw new UnreadablePhoto(error instanceof Error ? error.message : 'no reason given')
  }
}

function pixels(mm: number): number {
  return Math.round(((mm + 2 * BLEED_MM) / 25.4) * PRESS_DPI)
}
