import './photo-rows.css'
import type { PhotoRecord } from '#storage/photos'
import { Picture, shape } from './picture.tsx'
import { taken } from './taken.ts'

/** Photographs in rows of equal height, each with its name and year beneath. */
export function PhotoRows({ photos }: { photos: readonly PhotoRecord[] }) {
  return (
    <ul className="photo-rows">
      {photos.map((photo, index) => (
        <li key={photo.id} style={shape(photo)}>
          <a className="photo-link" href={`/photos/${photo.id}`}>
            <Picture photo={photo} sizes={sizesOf(photo)} first={index < 4} />
            <span className="photo-caption">
              <span className="photo-title">{photo.title}</span>
              <span className="text-graphite">{taken(photo.takenAt)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** About as wide as the style sheet will make it. */
function sizesOf({ width, height }: PhotoRecord): string {
  const ratio = width / height
  return `(max-width: 40rem) ${Math.min(92, Math.round(ratio * 55))}vw, min(92vw, ${Math.round(ratio * 20)}rem)`
}
