import { ALL_SCOPES, sentenceFor } from '#oauth/scope'
import type { ConnectedApp as App } from '#storage/connected-apps'
import { clientHome } from '../../(authorization-server)/client-home.ts'
import { Moment } from '../../brand/moment.tsx'
import { Address } from '../address.tsx'
import { Fact } from './fact.tsx'

/** One app: who, what it may do, since when, last used and from where, and the button. */
export function ConnectedApp({ app, csrf }: { app: App; csrf: string }) {
  const id = `app-${app.clientId}`
  return (
    <li
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-5 border-b border-rule py-8 md:grid-cols-[14rem_minmax(0,1fr)_auto]"
    >
      <div>
        <h2 id={id} className="text-heading">
          {app.clientName}
        </h2>
        <p className="value text-graphite">{clientHome(app)?.host ?? 'a program on your own device'}</p>
        {!app.verified && <p className="text-note text-oxide">not checked by CloudVault</p>}
      </div>
      <div>
        {app.expiresAt ? (
          <ul className="grid gap-1">
            {ALL_SCOPES.filter((scope) => app.scope.includes(scope)).map((scope) => (
              <li key={scope}>{sentenceFor(scope)}</li>
            ))}
          </ul>
        ) : (
          <p>Holds no key at the moment. CloudVault remembers that you approved it once.</p>
        )}
        <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-2">
          <Fact term="Since">
            <Moment at={app.since} />
          </Fact>
          <Fact term="Last used">{app.lastUsedAt ? <Moment at={app.lastUsedAt} /> : 'not yet'}</Fact>
          {app.lastUsedAddress && (
            <Fact term="From">
              <Address address={app.lastUsedAddress} />
            </Fact>
          )}
          {app.expiresAt && (
            <Fact term="Ends by itself">
              <Moment at={app.expiresAt} />
            </Fact>
          )}
        </dl>
        <p className="mt-4">
          <a href={`/connected-apps/app?client_id=${encodeURIComponent(app.clientId)}`}>
            Look closer, or take back a part<span className="sr-only">: {app.clientName}</span>
          </a>
        </p>
      </div>
      <form method="post" action="/connected-apps/withdraw" className="md:text-right">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="client_id" value={app.clientId} />
        <button type="submit" className="button button-removes max-md:w-full">
          Take it back<span className="sr-only"> from {app.clientName}</span>
        </button>
      </form>
    </li>
  )
}
