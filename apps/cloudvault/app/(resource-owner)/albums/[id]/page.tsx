import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { findAlbum, listAlbumPhotos } from '#storage/albums'
import { isId, readCursor, writeCursor } from '#vault/page-cursor'
import { PhotoRows } from '../../photos/photo-rows.tsx'
import { photographs } from '../../photos/taken.ts'

const PER_PAGE = 36
type Params = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const [signedIn, { id }] = await Promise.all([currentOwner(), params])
  const album = signedIn && isId(id) ? await findAlbum(signedIn.owner.id, id) : null
  return { title: album?.title ?? 'Album' }
}

/** One album, in its own order. */
export default async function Page({ params, searchParams }: Params & { searchParams: Promise<{ after?: string }> }) {
  const [{ id }, { after }, signedIn] = await Promise.all([params, searchParams, currentOwner()])
  if (!signedIn) redirect(signInPath(`/albums/${id}`))
  const album = isId(id) ? await findAlbum(signedIn.owner.id, id) : null
  if (!album) notFound()
  const place = after ? readCursor('album', after) : null
  const found = await listAlbumPhotos(signedIn.owner.id, id, place, PER_PAGE)
  const photos = found.slice(0, PER_PAGE)
  const last = photos.at(-1)
  const more = last && found.length > PER_PAGE
  return (
    <main id="content" className="page pb-20">
      <div className="pt-10 pb-8 sm:pt-14">
        <p className="text-note">
          <a href="/albums">All albums</a>
        </p>
        <h1 className="mt-3 text-title">{album.title}</h1>
        <p className="mt-2 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 text-graphite">
          {photographs(album.photoCount)}
          <a href={`/albums/${id}/edit`} className="button">
            Change this album
          </a>
        </p>
      </div>
      {photos.length === 0 && <p className="text-graphite">There are no photos in this album.</p>}
      <PhotoRows photos={photos} />
      {more && (
        <nav aria-label="Pages" className="mt-14 border-t border-rule pt-5">
          <a href={`/albums/${id}?after=${writeCursor('album', { rank: last.position, id: last.id })}`}>More photos</a>
        </nav>
      )}
    </main>
  )
}
