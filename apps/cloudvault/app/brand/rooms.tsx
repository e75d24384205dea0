'use client'

import { usePathname } from 'next/navigation'

const ROOMS = [
  { path: '/photos', name: 'Photos' },
  { path: '/albums', name: 'Albums' },
  { path: '/connected-apps', name: 'Connected apps' },
  { path: '/activity', name: 'Activity' },
]

/** The rooms of the vault; the one you are in is marked, for eyes and for screen readers. */
export function Rooms() {
  const here = usePathname()
  return (
    <nav aria-label="Your vault">
      <ul className="flex flex-wrap gap-x-3.5 sm:gap-x-5">
        {ROOMS.map(({ path, name }) => (
          <li key={path}>
            <a
              className="room"
              href={path}
              aria-current={here === path || here.startsWith(`${path}/`) ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
