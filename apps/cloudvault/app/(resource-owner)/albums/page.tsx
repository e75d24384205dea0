import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
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
type Search = { after?: string; problem?: string; deleted?: string }

const PROBLEMS: Record<string, string> = {
  form: 'That page had grown old, so nothing was changed. Please try once more.',
  many: 'This vault has as many albums as it can hold. Delete one first.',
}

/** Every album, with the first of its photographs. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/albums'))
  const { after, problem = '', deleted } = await searchParams
  const found = await listAlbums(signedIn.owner.id, after ? readCursor('albums', after) : null, PER_PAGE)
  const albums = found.slice(0, PER_PAGE)
  const photos = await firstPhotosOfAlbums(albums.map(({ id }) => id))
  const last = albums.at(-1)
  return (
    <main id="content" className="page pb-20">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-10 pb-8 sm:pt-14">
        <h1 className="text-title">Albums</h1>
        <NewAlbum csrf={await csrfForPage()} />
      </div>
      {PROBLEMS[problem] && (
        <p role="alert" className="notice notice-wrong mb-8 max-w-prose">
          {PROBLEMS[problem]}
        </p>
      )}
      {deleted === '1' && (
        <p role="status" className="notice notice-done mb-8 max-w-prose">
          The album is deleted. Its photos stay under <a href="/photos">Photos</a>.
        </p>
      )}
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

function NewAlbum({ csrf }: { csrf: string }) {
  return (
    <form method="post" action="/albums/create" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="csrf" value={csrf} />
      <div>
        <label htmlFor="title" className="term block">
          A new album, called
        </label>
        <input id="title" name="title" required maxLength={120} className="field mt-1" />
      </div>
      <button type="submit" className="button">
        Create it
      </button>
    </form>
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
