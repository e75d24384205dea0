import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { albumsOfPhoto } from '#storage/albums'
import { findPhoto, neighbours, type PhotoRecord } from '#storage/photos'
import { isId } from '#vault/page-cursor'
import '../photo-rows.css'
import { Picture, shape } from '../picture.tsx'
import { onDay, taken } from '../taken.ts'

type Params = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const [signedIn, { id }] = await Promise.all([currentOwner(), params])
  const photo = signedIn && isId(id) ? await findPhoto(signedIn.owner.id, id) : null
  return { title: photo?.title ?? 'Photo' }
}

/** One photograph, and what the archive knows about it. */
export default async function Page({ params }: Params) {
  const { id } = await params
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath(`/photos/${id}`))
  const photo = isId(id) ? await findPhoto(signedIn.owner.id, id) : null
  if (!photo) notFound()
  const [albums, { newer, older }] = await Promise.all([
    albumsOfPhoto(signedIn.owner.id, id),
    neighbours(photo, signedIn.owner.id),
  ])
  return (
    <main id="content" className="page pt-8 pb-20">
      <nav aria-label="Photos" className="flex flex-wrap gap-x-8 gap-y-2 pb-5 text-note">
        <a href="/photos">All photos</a>
        {newer && <a href={`/photos/${newer}`}>Newer</a>}
        {older && <a href={`/photos/${older}`}>Older</a>}
      </nav>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="one-photo" style={shape(photo)}>
          <Picture photo={photo} sizes="(max-width: 64rem) 92vw, 54rem" first />
        </div>
        <div>
          <h1 className="text-heading">{photo.title}</h1>
          {photo.alt && <p className="mt-3 text-graphite">{photo.alt}</p>}
          <Details photo={photo} albums={albums} />
          <div className="mt-8 flex flex-wrap gap-3">
            <a href={`/photos/${id}/download`} download className="button">
              Download
            </a>
            <a href={`/photos/${id}/delete`} className="button button-removes">
              Delete…
            </a>
          </div>
        </div>
      </div>
    </main>
  )
}

function Details({ photo, albums }: { photo: PhotoRecord; albums: readonly { id: string; title: string }[] }) {
  return (
    <dl className="mt-6 border-t border-ink">
      <Detail term="Taken">{taken(photo.takenAt, true) ?? 'Unknown'}</Detail>
      <Detail term="Added">{onDay(photo.createdAt)}</Detail>
      <Detail term="Size">
        {photo.width} × {photo.height} px
      </Detail>
      <Detail term="File">
        {photo.mediaType === 'image/png' ? 'PNG' : 'JPEG'}, {kilobytes(photo.bytes)}
      </Detail>
      <Detail term="Albums">
        {albums.length === 0 && 'In none'}
        {albums.map((album) => (
          <a key={album.id} href={`/albums/${album.id}`} className="block">
            {album.title}
          </a>
        ))}
      </Detail>
    </dl>
  )
}

function Detail({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-4 border-b border-rule py-2.5">
      <dt className="term">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
