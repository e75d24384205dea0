import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { type ConnectedApp, connectedAppsOf, consentedScope, livingGrantsOf } from '#storage/connected-apps'
import { clientHome } from '../../../(authorization-server)/client-home.ts'
import { consequence, lost } from '../lost.ts'
import { Keys } from './keys.tsx'
import { Permissions } from './permissions.tsx'

export const metadata: Metadata = { title: 'A connected app' }

type Search = { client_id?: string; 'taken-back'?: string }

/** One app from near: each thing it may do, with a button; each key it holds, and where that was used last. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const { client_id: asked, 'taken-back': takenBack } = await searchParams
  const clientId = typeof asked === 'string' ? asked : ''
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath(`/connected-apps/app?client_id=${encodeURIComponent(clientId)}`))
  const now = new Date()
  const ownerId = signedIn.owner.id
  const app = (await connectedAppsOf(ownerId, now)).find((one) => one.clientId === clientId)
  if (!app) redirect(`/connected-apps?taken-back=${encodeURIComponent(clientId)}`)
  const [grants, remembered, csrf] = await Promise.all([
    livingGrantsOf(ownerId, clientId, now),
    consentedScope(ownerId, clientId),
    csrfForPage(),
  ])
  const scope = [...new Set([...app.scope, ...remembered])]
  return (
    <main id="content" className="page">
      <p className="pt-8 text-note">
        <a href="/connected-apps">All connected apps</a>
      </p>
      <h1 className="mt-3 text-title">{app.clientName}</h1>
      <Home app={app} />
      {typeof takenBack === 'string' && !scope.includes(takenBack) && (
        <p role="status" className="notice notice-done mt-6 max-w-prose">
          {app.clientName} can no longer {lost([takenBack])}. {consequence(takenBack)}
        </p>
      )}
      <Permissions scope={scope} clientId={clientId} csrf={csrf} />
      <Keys grants={grants} clientName={app.clientName} />
      <form method="post" action="/connected-apps/withdraw" className="mt-10">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="client_id" value={clientId} />
        <button type="submit" className="button button-removes max-sm:w-full">
          Take everything back<span className="sr-only"> from {app.clientName}</span>
        </button>
      </form>
    </main>
  )
}

function Home({ app }: { app: ConnectedApp }) {
  const home = clientHome(app)
  return (
    <p className="mt-3 max-w-prose text-graphite">
      {home ? (
        <>
          It says that it lives at <span className="value">{home.host}</span>.
        </>
      ) : (
        'A program on a device of yours.'
      )}{' '}
      {!app.verified && <span className="text-oxide">CloudVault has not checked who makes it.</span>}
    </p>
  )
}
