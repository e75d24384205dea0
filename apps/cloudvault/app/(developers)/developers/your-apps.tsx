import { APP_KINDS, kindOf } from '#developers/app-kinds'
import { signInPath } from '#session/return-path'
import { appsOf, type RegisteredApp } from '#storage/registered-apps'
import { Moment } from '../../brand/moment.tsx'

/** This developer's apps, or the way to have some. */
export async function YourApps({ developer }: { developer: { id: string } | null }) {
  const apps = developer ? await appsOf(developer.id, new Date()) : []
  return (
    <section id="apps" aria-labelledby="your-apps" className="annex-section mt-12">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
        <h2 id="your-apps" className="text-heading">
          Your apps
        </h2>
        {developer && (
          <a className="button button-strong" href="/developers/apps/new">
            Register an app
          </a>
        )}
      </div>
      {!developer && (
        <p className="mt-3 max-w-prose">
          Apps belong to somebody who answers for them.{' '}
          <a href={signInPath('/developers')}>Sign in with your CloudVault account</a> to register one.
        </p>
      )}
      {developer && apps.length === 0 && (
        <p className="mt-3 max-w-prose text-graphite">
          None yet. It takes a name and an address to come back to, and you get a client_id and programs that run.
        </p>
      )}
      {apps.length > 0 && (
        <ul className="mt-4 border-t border-rule">
          {apps.map((app) => (
            <OneApp key={app.clientId} app={app} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OneApp({ app }: { app: RegisteredApp }) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-4 md:grid-cols-[15rem_minmax(0,1fr)_auto]">
      <div>
        <a href={`/developers/apps/${app.clientId}`} className="font-semibold">
          {app.clientName}
        </a>
        <p className="text-note text-graphite">{APP_KINDS[kindOf(app)].name}</p>
      </div>
      <code className="value self-center text-graphite">{app.clientId}</code>
      <p className="self-center text-note text-graphite md:text-right">
        {connected(app.owners)}, registered <Moment at={app.createdAt} />
      </p>
    </li>
  )
}

/** "12 owners connected" */
export function connected(owners: number): string {
  return owners === 1 ? '1 owner connected' : `${owners || 'no'} owners connected`
}
