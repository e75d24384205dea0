import type { Photo } from '#cloudvault/photos'
import { type Area, cropFor } from '#shop/crop'
import { SIZES } from '#shop/print-size'

/** The photo under the knife. All four crops are drawn; the chosen size's radio button shows its own (crop.css). */
export function CropPreview({ photo }: { photo: Photo }) {
  const address = `/vault-photos/${encodeURIComponent(photo.id)}`
  return (
    <figure className="min-w-0">
      <div className="light-box">
        <div className="crop-stage">
          <picture>
            <img
              src={`${address}/thumbnail`}
              srcSet={`${address}/thumbnail 480w, ${address}/content ${photo.width}w`}
              sizes="(min-width: 64rem) 52vw, 92vw"
              alt={photo.title || 'The photo you chose'}
              width={photo.width}
              height={photo.height}
              decoding="async"
              className="crop-picture"
            />
          </picture>
          {SIZES.map((size) => (
            <Knife key={size} size={size} photo={photo} trim={cropFor(photo, size).trim} />
          ))}
        </div>
      </div>
      <figcaption className="mt-4 font-note text-soft italic">
        The pale edge is cut away. We keep the middle, and let the picture run 3 mm past the knife so that no white
        shows.
      </figcaption>
    </figure>
  )
}

function Knife({ size, photo, trim }: { size: string; photo: Photo; trim: Area }) {
  const { left, top, width, height } = trim
  const outside = `M0 0H${photo.width}V${photo.height}H0Z M${left} ${top}v${height}h${width}v${-height}Z`
  return (
    <svg
      viewBox={`0 0 ${photo.width} ${photo.height}`}
      className={`knife knife-${size}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={outside} fillRule="evenodd" className="knife-waste" />
      <rect x={left} y={top} width={width} height={height} className="knife-line" />
    </svg>
  )
}
