import type { Frame } from './frame.ts'

type Props = { frame: Frame; href: string; chosen: number; eager: boolean }

/** One frame of the contact sheet. The grease pencil circles what is hovered, and what lies in the basket. */
export function ContactFrame({ frame, href, chosen, eager }: Props) {
  return (
    <li>
      <a href={href} className="group block">
        <span className="frame">
          <span className="frame-edge" aria-hidden="true">
            <span />
            <span />
          </span>
          <picture>
            <img
              src={`/vault-photos/${encodeURIComponent(frame.id)}/thumbnail`}
              alt=""
              width={frame.width}
              height={frame.height}
              loading={eager ? 'eager' : 'lazy'}
              decoding="async"
              className="frame-picture"
            />
          </picture>
          <svg
            viewBox="0 0 100 100"
            aria-hidden="true"
            focusable="false"
            className={`pencil ${chosen > 0 ? 'pencil-drawn' : ''}`}
          >
            <path d="M22 13C48 4 84 8 92 40c7 30-16 49-44 50C19 91 4 70 8 42 11 20 34 6 66 10" pathLength="1" />
          </svg>
        </span>
        <span className="mt-2 block text-sm leading-snug font-semibold group-hover:underline">{frame.title}</span>
        {chosen > 0 && <span className="block font-note text-sm text-rubine italic">{chosen} in the basket</span>}
      </a>
    </li>
  )
}
