import { type Dimensions, type PrintSize, trimmed } from './print-size.ts'

/** Paper cut never falls exactly on the line, so the picture runs past it by this much on every side. */
export const BLEED_MM = 3
/** Below this many pixels to the inch, a print looks soft in the hand. */
export const SHARP_DPI = 150
const MM_PER_INCH = 25.4

/** A rectangle of the photo, in its own pixels. */
export type Area = { left: number; top: number; width: number; height: number }

export type Crop = {
  /** What goes to press, bleed included. */
  bleed: Area
  /** What is left after the knife: what the shopper will hold. */
  trim: Area
  /** Pixels to the inch on paper. */
  dpi: number
}

/** The largest centred part of the photo that fills the paper, bleed included. */
export function cropFor(photo: Dimensions, size: PrintSize): Crop {
  const paper = trimmed(size, photo)
  const press = { width: paper.width + 2 * BLEED_MM, height: paper.height + 2 * BLEED_MM }
  const pixelsPerMm = Math.min(photo.width / press.width, photo.height / press.height)
  return {
    bleed: centred(photo, press, pixelsPerMm),
    trim: centred(photo, paper, pixelsPerMm),
    dpi: Math.floor(pixelsPerMm * MM_PER_INCH),
  }
}

/** Whole pixels, never outside the photo. */
function centred(photo: Dimensions, mm: Dimensions, pixelsPerMm: number): Area {
  const width = Math.max(1, Math.min(photo.width, Math.round(mm.width * pixelsPerMm)))
  const height = Math.max(1, Math.min(photo.height, Math.round(mm.height * pixelsPerMm)))
  return {
    left: Math.floor((photo.width - width) / 2),
    top: Math.floor((photo.height - height) / 2),
    width,
    height,
  }
}

/** How much of the photo the knife takes away, in per cent of its area. */
export function cutAway(photo: Dimensions, crop: Crop): number {
  return Math.round(100 - (100 * crop.trim.width * crop.trim.height) / (photo.width * photo.height))
}
