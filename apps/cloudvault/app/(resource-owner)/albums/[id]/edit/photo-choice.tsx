import './photo-choice.css'
import type { PhotoRecord } from '#storage/photos'
import { Picture } from '../../../photos/picture.tsx'

/** A small print of every photo with a box to tick; what is shown and not ticked is taken out. */
export function PhotoChoice({ photos, filed }: { photos: readonly PhotoRecord[]; filed: ReadonlySet<string> }) {
  if (photos.length === 0) {
    return (
      <p className="mt-8 text-graphite">
        There is nothing to choose from yet. <a href="/photos/upload">Add photos</a> first.
      </p>
    )
  }
  return (
    <fieldset className="mt-8">
      <legend className="term">Photos in it</legend>
      <ul className="photo-choice mt-3">
        {photos.map((photo) => (
          <li key={photo.id}>
            <input type="hidden" name="shown" value={photo.id} />
            <label>
              <span className="photo-choice-print">
                <Picture photo={photo} sizes="10rem" />
              </span>
              <span className="photo-choice-name">
                <input
                  type="checkbox"
                  name="photo"
                  value={photo.id}
                  defaultChecked={filed.has(photo.id)}
                  className="size-5 accent-blue"
                />
                <span>{photo.title}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
