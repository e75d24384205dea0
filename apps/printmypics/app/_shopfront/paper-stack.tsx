import { cropFor } from '#shop/crop'
import { type PrintSize, trimmed } from '#shop/print-size'

type Print = { id: string; photoId: string; width: number; height: number; size: PrintSize; quantity: number }

const BORDER = 4

/**
 * The print at its true proportions and crop, lying on as many sheets as one could see. Drawn, so nothing can shift;
 * without `picture`, while the vault is closed, it is a blank sheet.
 */
export function PaperStack({ item, picture }: { item: Print; picture: boolean }) {
  const paper = trimmed(item.size, item)
  const scale = 150 / Math.max(paper.width, paper.height)
  const width = paper.width * scale
  const height = paper.height * scale
  const { trim } = cropFor(item, item.size)
  const pixel = (width - 2 * BORDER) / trim.width
  return (
    <svg viewBox={`-8 -8 ${width + 22} ${height + 22}`} className="paper-stack" aria-hidden="true" focusable="false">
      {beneath(item.quantity).map((depth) => (
        <rect
          key={depth}
          x={depth * 4}
          y={depth * 4}
          width={width}
          height={height}
          className="fill-sheet stroke-edge"
          strokeWidth="1"
        />
      ))}
      <rect width={width} height={height} className="fill-tray stroke-edge" strokeWidth="1" />
      <clipPath id={`trim-${item.id}`}>
        <rect x={BORDER} y={BORDER} width={width - 2 * BORDER} height={height - 2 * BORDER} />
      </clipPath>
      {picture && (
        <image
          href={`/vault-photos/${encodeURIComponent(item.photoId)}/thumbnail`}
          x={BORDER - trim.left * pixel}
          y={BORDER - trim.top * pixel}
          width={item.width * pixel}
          height={item.height * pixel}
          preserveAspectRatio="none"
          clipPath={`url(#trim-${item.id})`}
        />
      )}
    </svg>
  )
}

/** The sheets one sees below the top one, lowest first: two at most, however high the pile. */
function beneath(quantity: number): number[] {
  return [2, 1].filter((depth) => depth < quantity)
}
