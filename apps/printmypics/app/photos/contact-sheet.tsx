import { SmallScript } from '#app/small-script.tsx'
import { ContactFrame } from './contact-frame.tsx'
import type { Frame } from './frame.ts'
import { type Asked, shelfAddress } from './shelf-address.ts'

type Props = { frames: Frame[]; nextCursor: string | null; asked: Asked; chosen: Record<string, number> }

/** "More photos" is a link to the next page; where scripts run, the next strip is laid below as it comes into sight. */
export function ContactSheet({ frames, nextCursor, asked, chosen }: Props) {
  return (
    <>
      <ul className="contact-sheet">
        {frames.map((frame, index) => (
          <ContactFrame
            key={frame.id}
            frame={frame}
            href={photoAddress(frame.id, asked.albumId)}
            chosen={chosen[frame.id] ?? 0}
            eager={index < 12}
          />
        ))}
      </ul>
      {nextCursor && (
        <p className="mt-10">
          <a href={shelfAddress({ ...asked, cursor: nextCursor })} className="key key-quiet" data-more>
            More photos
          </a>
          <SmallScript name="contact-sheet" />
        </p>
      )}
    </>
  )
}

function photoAddress(id: string, albumId: string | undefined): string {
  const album = albumId ? `?album=${encodeURIComponent(albumId)}` : ''
  return `/photos/${encodeURIComponent(id)}${album}`
}
