import { cropFor, SHARP_DPI } from '#shop/crop'
import { type Dimensions, PRINT_SIZES, SIZES } from '#shop/print-size'

/** Shown by the chosen size's own radio button: said before the order, while it can still be changed. */
export function SoftPrintWarning({ photo }: { photo: Dimensions }) {
  const sharp = SIZES.filter((size) => cropFor(photo, size).dpi >= SHARP_DPI)
  const soft = SIZES.filter((size) => !sharp.includes(size))
  const largest = sharp.toSorted((a, b) => PRINT_SIZES[b].long - PRINT_SIZES[a].long)[0]
  return soft.map((size) => (
    <p key={size} className={`soft-print soft-print-${size} slip slip-alarm mt-3 text-sm`}>
      <strong className="text-alarm">A little too few pixels.</strong> At {PRINT_SIZES[size].name} cm this photo has{' '}
      {cropFor(photo, size).dpi} dots to the inch; below {SHARP_DPI} a print looks soft in the hand.{' '}
      {largest
        ? `${PRINT_SIZES[largest].name} is the largest that stays sharp.`
        : 'It is small for every size we print, so 10 × 15 will look best.'}
    </p>
  ))
}
