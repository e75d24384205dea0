import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { countPhotos, listPhotos } from '#storage/photos'
import { readCursor, writeCursor } from '#vault/page-cursor'
import { PhotoRows } from './photo-rows.tsx'
import { photographs } from './taken.ts'

export const metadata: Metadata = { title: 'Photos' }

const PER_PAGE = 36
type Search = { after?: string; added?: string; deleted?: string }

/** The vault's first room: every photograph, newest first. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/photos'))
  const { after, added, deleted } = await searchParams
  const place = after ? readCursor('photos', after) : null
  const [found, count] = await Promise.all([
    listPhotos(signedIn.owner.id, place, PER_PAGE),
    countPhotos(signedIn.owner.id),
  ])
  const photos = found.slice(0, PER_PAGE)
  const last = photos.at(-1)
  const more = last && found.length > PER_PAGE
  return (
    <main id="content" className="page pb-20">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-10 pb-8 sm:pt-14">
        <div>
          <h1 className="text-title">Photos</h1>
          <p className="mt-2 text-graphite">{photographs(count)}, newest first</p>
        </div>
        {count > 0 && (
          <a href="/photos/upload" className="button">
            Add photos
          </a>
        )}
      </div>
      <Happened added={Number(added)} deleted={deleted === '1'} />
      {count === 0 ? <Empty /> : <PhotoRows photos={photos} />}
      {(more || place) && (
        <nav aria-label="Pages" className="mt-14 flex gap-8 border-t border-rule pt-5">
          {place && <a href="/photos">Newest photos</a>}
          {more && (
            <a href={`/photos?after=${writeCursor('photos', { rank: last.createdAt.getTime(), id: last.id })}`}>
              Older photos
            </a>
          )}
        </nav>
      )}
    </main>
  )
}

function Happened({ added, deleted }: { added: number; deleted: boolean }) {
  if (!(added > 0) && !deleted) return null
  return (
    <p role="status" className="notice notice-done mb-8 max-w-prose">
      {deleted ? 'The photo is deleted.' : `${photographs(added)} added.`}
    </p>
  )
}

function Empty() {
  return (
    <section className="sheet grid justify-items-start gap-4 px-6 py-16 sm:px-12">
      <h2 className="text-heading">The shelves are empty</h2>
      <p className="max-w-prose text-graphite">
        What you add is kept for you alone. An app sees a photo only after you have said so, and you can take that back
        at any time.
      </p>
      <a href="/photos/upload" className="button button-strong">
        Add your first photos
      </a>
    </section>
  )
}
