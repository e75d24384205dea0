import { APP_KINDS, keepsSecret, kindOf } from '#developers/app-kinds'
import { inWords } from '#developers/lifetimes'
import { mayRefresh } from '#oauth/client'
import type { AppRecord } from '#storage/registered-apps'
import { Moment } from '../../../../brand/moment.tsx'
import { Row, ValueRow } from '../../value-row.tsx'
import { connected } from '../../your-apps.tsx'

/** What is registered, as it counts right now. */
export function Facts({ app, owners }: { app: AppRecord; owners: number }) {
  const kind = kindOf(app)
  return (
    <dl className="mt-8 border-t border-ink">
      <ValueRow term="client_id" value={app.clientId} />
      <Row term="Kind">
        {APP_KINDS[kind].name}, {keepsSecret(kind) ? 'which proves itself with its secret' : 'which has no secret'}
      </Row>
      <Row term="Owners">{connected(owners)}</Row>
      <Row term="They read that it is">{app.verified ? 'checked by CloudVault' : 'not checked by CloudVault'}</Row>
      {app.clientUri && <ValueRow term="Home page" value={app.clientUri} />}
      {app.logoUri && <ValueRow term="Logo" value={app.logoUri} />}
      {app.redirectUris.map((uri) => (
        <ValueRow key={uri} term="Redirect URI" value={uri} />
      ))}
      {app.postLogoutRedirectUris.map((uri) => (
        <ValueRow key={uri} term="After signing out" value={uri} />
      ))}
      {app.allowedOrigins.map((origin) => (
        <ValueRow key={origin} term="Origin of its scripts" value={origin} />
      ))}
      {app.resources.map((resource) => (
        <ValueRow key={resource} term="Guards" value={resource} />
      ))}
      {app.scope.length > 0 && (
        <Row term="May ask for">
          <span className="value">{app.scope.join(' ')}</span>
        </Row>
      )}
      {app.defaultScope.length > 0 && (
        <Row term="By default">
          <span className="value">{app.defaultScope.join(' ')}</span>
        </Row>
      )}
      <Row term="Access tokens">
        {app.accessTokenFormat === 'opaque' ? 'opaque' : 'signed JWTs'}, for {inWords(app.accessTokenTtl)}
      </Row>
      {mayRefresh(app) && (
        <Row term="Refresh tokens">
          {inWords(app.refreshTokenIdleTtl)} unused, {inWords(app.refreshTokenAbsoluteTtl)} in all
        </Row>
      )}
      <Row term="Last changed">
        <Moment at={app.updatedAt} />
      </Row>
    </dl>
  )
}
