import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { findAlbum } from '#storage/albums'
import { filedInAlbum } from '#storage/own-albums'
import { listPhotos } from '#storage/photos'
import { isId, readCursor, writeCursor } from '#vault/page-cursor'
import '../../../photos/photo-rows.css'
import { PhotoChoice } from './photo-choice.tsx'

export const metadata: Metadata = { title: 'Change this album' }

const PER_PAGE = 60
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ after?: string; problem?: string }> }

/** The name of an album, and a tick for every photo that belongs into it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { after, problem }, signedIn] = await Promise.all([params, searchParams, currentOwner()])
  if (!signedIn) redirect(signInPath(`/albums/${id}/edit`))
  const album = isId(id) ? await findAlbum(signedIn.owner.id, id) : null
  if (!album) notFound()
  const found = await listPhotos(signedIn.owner.id, after ? readCursor('photos', after) : null, PER_PAGE)
  const photos = found.slice(0, PER_PAGE)
  const last = photos.at(-1)
  const [filed, csrf] = await Promise.all([
    filedInAlbum(
      id,
      photos.map((photo) => photo.id),
    ),
    csrfForPage(),
  ])
  return (
    <main id="content" className="page pt-10 pb-20 sm:pt-14">
      <h1 className="text-title">Change “{album.title}”</h1>
      {problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was changed. Please try once more.
        </p>
      )}
      <form method="post" action={`/albums/${id}/change`} className="mt-8">
        <input type="hidden" name="csrf" value={csrf} />
        <label htmlFor="title" className="term block">
          Its name
        </label>
        <input
          id="title"
          name="title"
          required
          maxLength={120}
          defaultValue={album.title}
          className="field mt-1 max-w-[26rem]"
        />
        <PhotoChoice photos={photos} filed={filed} />
        <div className="mt-8 flex flex-wrap gap-3">
          <button type="submit" className="button button-strong">
            Keep this
          </button>
          <a href={`/albums/${id}`} className="button">
            Leave it as it was
          </a>
        </div>
      </form>
      {last && found.length > PER_PAGE && (
        <nav aria-label="Pages" className="mt-10 border-t border-rule pt-5">
          <a
            href={`/albums/${id}/edit?after=${writeCursor('photos', { rank: last.createdAt.getTime(), id: last.id })}`}
          >
            Older photos
          </a>
        </nav>
      )}
      <form method="post" action={`/albums/${id}/delete/submit`} className="mt-14 border-t border-rule pt-6">
        <input type="hidden" name="csrf" value={csrf} />
        <p className="mb-4 max-w-prose text-graphite">
          An album is a list. Without it, its photos stay where they are.
        </p>
        <button type="submit" className="button button-removes">
          Delete the album
        </button>
      </form>
    </main>
  )
}
