import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { findClient } from '#storage/clients'
import { connectedAppsOf } from '#storage/connected-apps'
import { takenBackScope } from '#storage/withdrawals'
import { ConnectedApp } from './connected-app.tsx'
import { lost } from './lost.ts'

export const metadata: Metadata = { title: 'Connected apps' }

type Search = { 'taken-back'?: string; problem?: string }

/** Every approval of this owner in one place, and one button each to take it back. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/connected-apps'))
  const { 'taken-back': takenBack, problem } = await searchParams
  const [apps, csrf] = await Promise.all([connectedAppsOf(signedIn.owner.id, new Date()), csrfForPage()])
  const gone = takenBack && !apps.some((app) => app.clientId === takenBack) ? takenBack : null
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">Connected apps</h1>
      <p className="mt-4 max-w-prose text-graphite">
        What you have allowed others to do with your photos. None of them has your password, and each can be sent away
        here at once.
      </p>
      {gone && <Gone clientId={gone} ownerId={signedIn.owner.id} />}
      {problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was changed. Please press the button once more.
        </p>
      )}
      {apps.length === 0 ? (
        <Nobody />
      ) : (
        <ul className="mt-10 border-t border-ink">
          {apps.map((app) => (
            <ConnectedApp key={app.clientId} app={app} csrf={csrf} />
          ))}
        </ul>
      )}
    </main>
  )
}

/** After the button: what is no longer possible, in one sentence. */
async function Gone({ clientId, ownerId }: { clientId: string; ownerId: string }) {
  const [client, scope] = await Promise.all([findClient(clientId), takenBackScope(ownerId, clientId)])
  if (!client) return null
  return (
    <p role="status" className="notice notice-done mt-6 max-w-prose">
      {client.clientName} can no longer {lost(scope)}. If it wants to come back, it has to ask you again.
    </p>
  )
}

function Nobody() {
  return (
    <div className="sheet mt-10 max-w-prose p-8">
      <h2 className="text-heading">Nobody has a key</h2>
      <p className="mt-2 text-graphite">
        No app can reach your vault. When one asks and you approve, it appears here, with what it may do and since when.
      </p>
      <p className="mt-6">
        <a className="button" href="/photos">
          Your photos
        </a>
      </p>
    </div>
  )
}
