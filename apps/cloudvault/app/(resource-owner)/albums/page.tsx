import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { type AlbumRecord, firstPhotosOfAlbums, listAlbums } from '#storage/albums'
import type { PhotoRecord } from '#storage/photos'
import { readCursor, writeCursor } from '#vault/page-cursor'
import '../photos/photo-rows.css'
import { Picture } from '../photos/picture.tsx'
import { photographs } from '../photos/taken.ts'

export const metadata: Metadata = { title: 'Albums' }

const PER_PAGE = 24

/** Every album, with the first of its photographs. */
export default async function Page({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/albums'))
  const { after } = await searchParams
  const found = await listAlbums(signedIn.owner.id, after ? readCursor('albums', after) : null, PER_PAGE)
  const albums = found.slice(0, PER_PAGE)
  const photos = await firstPhotosOfAlbums(albums.map(({ id }) => id))
  const last = albums.at(-1)
  return (
    <main id="content" className="page pb-20">
      <h1 className="pt-10 pb-8 text-title sm:pt-14">Albums</h1>
      {albums.length === 0 && (
        <p className="sheet max-w-prose px-6 py-10 text-graphite">
          There are no albums in this vault. Every photograph is under <a href="/photos">Photos</a>.
        </p>
      )}
      <ul className="grid grid-cols-1 gap-x-10 gap-y-12 lg:grid-cols-2">
        {albums.map((album) => (
          <Album key={album.id} album={album} photos={photos.get(album.id) ?? []} />
        ))}
      </ul>
      {last && found.length > PER_PAGE && (
        <nav aria-label="Pages" className="mt-14 border-t border-rule pt-5">
          <a href={`/albums?after=${writeCursor('albums', { rank: last.createdAt.getTime(), id: last.id })}`}>
            More albums
          </a>
        </nav>
      )}
    </main>
  )
}

function Album({ album, photos }: { album: AlbumRecord; photos: readonly PhotoRecord[] }) {
  return (
    <li className="border-t border-ink pt-4">
      <a href={`/albums/${album.id}`} className="photo-link">
        <span className="flex items-baseline justify-between gap-6 pb-3">
          <span className="photo-title font-display text-heading">{album.title}</span>
          <span className="shrink-0 text-note text-graphite">{photographs(album.photoCount)}</span>
        </span>
        <span className="album-strip" aria-hidden="true">
          {photos.map((photo) => (
            <Picture key={photo.id} photo={photo} sizes="(max-width: 64rem) 50vw, 18rem" />
          ))}
        </span>
      </a>
    </li>
  )
}
