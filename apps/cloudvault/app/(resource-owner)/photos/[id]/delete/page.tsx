import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { findPhoto } from '#storage/photos'
import { isId } from '#vault/page-cursor'
import '../../photo-rows.css'
import { Picture, shape } from '../../picture.tsx'

export const metadata: Metadata = { title: 'Delete this photo?' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ problem?: string }> }

/** Asks once, because there is no way back. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { problem }, signedIn] = await Promise.all([params, searchParams, currentOwner()])
  if (!signedIn) redirect(signInPath(`/photos/${id}`))
  const photo = isId(id) ? await findPhoto(signedIn.owner.id, id) : null
  if (!photo) notFound()
  return (
    <main id="content" className="page pt-10 pb-20 sm:pt-14">
      <h1 className="text-title">Delete this photo?</h1>
      {problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was deleted. Please press the button once more.
        </p>
      )}
      <div className="mt-8 grid gap-8 sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
        <div style={shape(photo)}>
          <Picture photo={photo} sizes="16rem" first />
        </div>
        <div className="max-w-prose">
          <p>
            “{photo.title}” goes for good: from your photos, from every album, and for every app that may see it. Prints
            that are already made stay as they are.
          </p>
          <form method="post" action={`/photos/${id}/delete/submit`} className="mt-6 flex flex-wrap gap-3">
            <input type="hidden" name="csrf" value={await csrfForPage()} />
            <button type="submit" className="button button-removes">
              Delete it
            </button>
            <a href={`/photos/${id}`} className="button">
              Keep it
            </a>
          </form>
        </div>
      </div>
    </main>
  )
}
