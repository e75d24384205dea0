import type { Metadata } from 'next'
import { currentOwner } from '#session/current-owner'
import { Scopes, WhereThingsAre } from './where-things-are.tsx'
import { YourApps } from './your-apps.tsx'

export const metadata: Metadata = { title: 'For developers' }

/** What an app finds here, and the apps that are this developer's own. */
export default async function Page({ searchParams }: { searchParams: Promise<{ deleted?: string }> }) {
  const [signedIn, { deleted }] = await Promise.all([currentOwner(), searchParams])
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">The technical annex</p>
      <h1 className="mt-2 max-w-[22ch] text-title">Let your app ask for photographs</h1>
      <p className="mt-4 max-w-prose text-graphite">
        CloudVault speaks OAuth 2.0 and OpenID Connect. Your app sends an owner here, the owner decides, and you get a
        token that opens what was agreed and nothing else. You never see a password.
      </p>
      {deleted && (
        <p role="status" className="notice notice-done mt-6 max-w-prose">
          The app is deleted. Its tokens stopped working at once, and from now on its client_id answers invalid_client.
        </p>
      )}
      <YourApps developer={signedIn?.owner ?? null} />
      <WhereThingsAre />
      <Scopes />
    </main>
  )
}
