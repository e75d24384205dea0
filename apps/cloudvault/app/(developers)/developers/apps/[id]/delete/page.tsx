import type { Metadata } from 'next'
import { csrfForPage } from '#session/csrf'
import { ownersConnected } from '#storage/registered-apps'
import { ownApp } from '../own-app.ts'

export const metadata: Metadata = { title: 'Delete this app?' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ problem?: string }> }

/** Asks once, because there is no way back. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { problem }] = await Promise.all([params, searchParams])
  const { app } = await ownApp(id, '/delete')
  const owners = await ownersConnected(app.clientId, new Date())
  return (
    <main id="content" className="page pb-12">
      <h1 className="pt-10 text-title sm:pt-14">Delete {app.clientName}?</h1>
      {problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was deleted. Please press the button once more.
        </p>
      )}
      <p className="mt-6 max-w-prose">
        Its client_id, its secret and every token it has stop working at once.{' '}
        {owners === 0 && 'Nobody is connected through it right now. '}
        {owners === 1 && 'One owner is connected through it and will be disconnected. '}
        {owners > 1 && `${owners} owners are connected through it and will be disconnected. `}
        There is no way back: a new registration gets a new client_id, and everybody has to agree anew.
      </p>
      <form method="post" action={`/developers/apps/${id}/delete/submit`} className="mt-8 flex flex-wrap gap-3">
        <input type="hidden" name="csrf" value={await csrfForPage()} />
        <button type="submit" className="button button-removes">
          Delete it
        </button>
        <a href={`/developers/apps/${id}`} className="button">
          Keep it
        </a>
      </form>
    </main>
  )
}
