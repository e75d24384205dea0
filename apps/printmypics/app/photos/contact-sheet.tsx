'use client'

import { useEffect, useRef, useState } from 'react'
import { ContactFrame } from './contact-frame.tsx'
import type { Frame } from './frame.ts'
import { type Asked, shelfAddress } from './shelf-address.ts'

type Props = { frames: Frame[]; nextCursor: string | null; asked: Asked; chosen: Record<string, number> }
type Strip = { frames: Frame[]; nextCursor: string | null }

/** "More photos" is a link to the next page; where scripts run, the next strip is laid below as it comes into sight. */
export function ContactSheet({ frames, nextCursor, asked, chosen }: Props) {
  const [strip, setStrip] = useState<Strip>({ frames, nextCursor })
  const link = useRef<HTMLAnchorElement>(null)
  const cursor = strip.nextCursor

  useEffect(() => {
    if (!cursor || !link.current) return
    const asking = new AbortController()
    const watch = new IntersectionObserver(
      async ([seen]) => {
        if (!seen?.isIntersecting) return
        watch.disconnect() // one question per strip; if it fails, the link is still a link
        const next = await fetch(shelfAddress({ ...asked, cursor }, '/photos/more'), { signal: asking.signal })
          .then((answer) => (answer.ok ? (answer.json() as Promise<Strip>) : null))
          .catch(() => null)
        if (next) setStrip((before) => ({ frames: [...before.frames, ...next.frames], nextCursor: next.nextCursor }))
      },
      { rootMargin: '600px' },
    )
    watch.observe(link.current)
    return () => {
      asking.abort()
      watch.disconnect()
    }
  }, [cursor, asked])

  return (
    <>
      <ul className="contact-sheet">
        {strip.frames.map((frame, index) => (
          <ContactFrame
            key={frame.id}
            frame={frame}
            number={index + 1}
            href={photoAddress(frame.id, asked.albumId)}
            chosen={chosen[frame.id] ?? 0}
            eager={index < 12}
          />
        ))}
      </ul>
      {cursor && (
        <p className="mt-10">
          <a ref={link} href={shelfAddress({ ...asked, cursor })} className="key key-quiet">
            More photos
          </a>
        </p>
      )}
    </>
  )
}

function photoAddress(id: string, albumId: string | undefined): string {
  const album = albumId ? `?album=${encodeURIComponent(albumId)}` : ''
  return `/photos/${encodeURIComponent(id)}${album}`
}
