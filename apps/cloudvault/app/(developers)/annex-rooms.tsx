'use client'

import { usePathname } from 'next/navigation'

const ROOMS = [
  { path: '/developers', name: 'For developers' },
  { path: '/developers/learn', name: 'Learn' },
  { path: '/developers/flows', name: 'Inspector' },
  { path: '/developers/apps/new', name: 'Register an app' },
  { path: '/photos', name: 'Your vault' },
]

/** Open in lab mode only. */
const LABS = { path: '/developers/labs', name: 'Attack labs' }

/** Of these, the pages behind them belong to the same room. */
const WITH_ROOMS = ['/developers/learn', '/developers/flows', '/developers/labs']

/** The annex has few rooms; the one you are in is marked, for eyes and for screen readers. */
export function AnnexRooms({ hasLabs }: { hasLabs: boolean }) {
  const here = usePathname()
  const rooms = hasLabs ? ROOMS.toSpliced(3, 0, LABS) : ROOMS
  return (
    <nav aria-label="For developers">
      <ul className="flex flex-wrap gap-x-3.5 sm:gap-x-5">
        {rooms.map(({ path, name }) => (
          <li key={path}>
            <a
              className="room"
              href={path}
              aria-current={here === path || (WITH_ROOMS.includes(path) && here.startsWith(path)) ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
