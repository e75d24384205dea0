import type { Photo } from '#cloudvault/photos'

type Props = { photo: Photo; wanted: number; csrf: string; cursor: string | undefined }

/** One photo is one large button; how many prints of it there will be stands beside it. */
export function BoothPhoto({ photo, wanted, csrf, cursor }: Props) {
  const title = photo.title || 'Untitled'
  return (
    <li id={`photo-${photo.id}`} className="booth-photo" data-wanted={wanted > 0}>
      <form method="post" action="/kiosk/choose">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="photo_id" value={photo.id} />
        <input type="hidden" name="cursor" value={cursor ?? ''} />
        <button type="submit" name="change" value="more" className="booth-picture" aria-label={`Print ${title}`}>
          <picture>
            <img
              src={`/kiosk/thumbnails/${encodeURIComponent(photo.id)}`}
              alt=""
              width={photo.width}
              height={photo.height}
              decoding="async"
            />
          </picture>
        </button>
        <p className="booth-photo-title">{title}</p>
        {wanted > 0 && (
          <div className="booth-count">
            <button type="submit" name="change" value="fewer" aria-label={`One print fewer of ${title}`}>
              −
            </button>
            <span>
              {wanted} <span className="sr-only">{wanted === 1 ? 'print' : 'prints'}</span>
            </span>
            <button type="submit" name="change" value="more" aria-label={`One print more of ${title}`}>
              +
            </button>
          </div>
        )}
      </form>
    </li>
  )
}
