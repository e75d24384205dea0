import type { CSSProperties } from 'react'
import type { PhotoRecord } from '#storage/photos'
import { srcset } from '#vault/rendition-name'

/** A photo at the size and in the format this browser likes best; its place and a blur of it are there from the start. */
export function Picture({ photo, sizes, first = false }: { photo: PhotoRecord; sizes: string; first?: boolean }) {
  const { id, width, height, alt, title, placeholder } = photo
  return (
    <picture
      className="photo-place"
      style={{ aspectRatio: `${width} / ${height}`, ...blur(placeholder), ...shape(photo) }}
    >
      <source type="image/avif" srcSet={srcset(id, width, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={srcset(id, width, 'webp')} sizes={sizes} />
      <img
        src={`/photos/${id}/picture/w640.jpg`}
        srcSet={srcset(id, width, 'jpg')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt || title}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

/** Width by height, for the style sheet to lay out rows with. */
export function shape(photo: PhotoRecord): CSSProperties {
  return { '--shape': Math.round((photo.width / photo.height) * 1000) / 1000, '--own': photo.width } as CSSProperties
}

function blur(placeholder: string): CSSProperties {
  return placeholder ? { backgroundImage: `url("${placeholder}")` } : {}
}
