import { cropFor, cutAway, SHARP_DPI } from '#shop/crop'
import { money } from '#shop/money'
import { type Dimensions, PRINT_SIZES, type PrintSize, trimmed } from '#shop/print-size'

type Props = { size: PrintSize; photo: Dimensions; first: boolean }

/** One size: its paper drawn to scale, its price, and how sharp this photo would be on it. */
export function SizeChoice({ size, photo, first }: Props) {
  const paper = trimmed(size, photo)
  const crop = cropFor(photo, size)
  const { dpi } = crop
  const soft = dpi < SHARP_DPI
  return (
    <label className="choice">
      <input type="radio" name="size" value={size} defaultChecked={first} className="choice-dot" />
      <svg viewBox="0 0 300 300" className="size-11 shrink-0" aria-hidden="true" focusable="false">
        <rect
          x={150 - paper.width / 2}
          y={150 - paper.height / 2}
          width={paper.width}
          height={paper.height}
          className="fill-tray stroke-ink"
          strokeWidth="7"
        />
      </svg>
      <span className="grow">
        <span className="block text-lg leading-tight font-bold">{PRINT_SIZES[size].name}</span>
        <span className={`block text-sm ${soft ? 'font-semibold text-alarm' : 'text-soft'}`}>
          {dpi} dpi, {soft ? 'soft' : 'sharp'}; {cutAway(photo, crop)}&nbsp;%&nbsp;cut off
        </span>
      </span>
      <span className="font-bold">{money(PRINT_SIZES[size].unitCents)}</span>
    </label>
  )
}
