import type { PhotoRecord } from '#storage/photos'
import { Picture } from '../../(resource-owner)/photos/picture.tsx'

/** The latest few of the photos in question: a number says how many, this says which life they are from. */
export function ContactStrip({ photos }: { photos: readonly PhotoRecord[] }) {
  if (photos.length === 0) return null
  return (
    <ul className="contact-strip" aria-label="The latest of them">
      {photos.map((photo) => (
        <li key={photo.id}>
          <Picture photo={photo} sizes="5rem" first />
        </li>
      ))}
    </ul>
  )
}
