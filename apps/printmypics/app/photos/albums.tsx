import type { Album } from '#cloudvault/photos'
import { shelfAddress } from './shelf-address.ts'

/** The albums as tabs of a card index. Links: they work before, and without, any script. */
export function Albums({ albums, albumId }: { albums: readonly Album[]; albumId?: string }) {
  if (albums.length === 0) return null
  return (
    <nav aria-label="Albums" className="-mx-4 mb-8 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max items-end gap-1 border-b-2 border-ink">
        <Tab href="/photos" name="Everything" current={!albumId} />
        {albums.map((album) => (
          <Tab
            key={album.id}
            href={shelfAddress({ albumId: album.id })}
            name={album.title}
            count={album.photoCount}
            current={album.id === albumId}
          />
        ))}
      </ul>
    </nav>
  )
}

function Tab(props: { href: string; name: string; count?: number; current: boolean }) {
  return (
    <li>
      <a href={props.href} aria-current={props.current ? 'page' : undefined} className="tab">
        {props.name}
        {props.count !== undefined && <span className="ml-2 font-normal text-soft">{props.count}</span>}
      </a>
    </li>
  )
}
