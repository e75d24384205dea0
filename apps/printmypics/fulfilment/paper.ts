import { BLEED_MM } from '#shop/crop'
import type { Dimensions } from '#shop/print-size'

/** PDF counts in points, a print shop in millimetres. */
export function points(mm: number): number {
  return (mm * 72) / 25.4
}

/** Room around the bleed for crop marks and the job's name. */
const SLUG_MM = 9
const AROUND = BLEED_MM + SLUG_MM

/** [left, bottom, right, top] in points, as PDF wants its boxes (ISO 32000-1 §14.11.2). */
export type Box = readonly [number, number, number, number]
export type PressSheet = { size: [number, number]; trim: Box; bleed: Box; slug: number }

/** The sheet that goes through the press for a print of this size after trimming, in millimetres. */
export function pressSheet(trimmed: Dimensions): PressSheet {
  const width = trimmed.width + 2 * AROUND
  const height = trimmed.height + 2 * AROUND
  const inset = (mm: number): Box => [points(mm), points(mm), points(width - mm), points(height - mm)]
  return {
    size: [points(width), points(height)],
    trim: inset(AROUND),
    bleed: inset(SLUG_MM),
    slug: points(SLUG_MM),
  }
}

/** Eight lines that show the knife where to go. They stop short of the bleed, so that none is left on the print. */
export function cropMarks({ trim, size }: PressSheet): Box[] {
  const [left, top, right, bottom] = trim
  const [width, height] = size
  const start = points(2)
  const end = points(SLUG_MM - 1)
  const marks: Box[] = []
  for (const x of [left, right]) marks.push([x, start, x, end], [x, height - end, x, height - start])
  for (const y of [top, bottom]) marks.push([start, y, end, y], [width - end, y, width - start, y])
  return marks
}
