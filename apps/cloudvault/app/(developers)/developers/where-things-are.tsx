import { isRegistrationOffered } from '#back-channel/register'
import { configuration } from '#configuration'
import { authorizationServerMetadata } from '#oauth/metadata'
import { photoApi } from '#oauth/resource-indicator'
import { SCOPES } from '#oauth/scope'
import { Row, ValueRow } from './value-row.tsx'

/** Every address, read from the very document that machines read (RFC 8414 §2). */
export function WhereThingsAre() {
  const { issuer } = configuration()
  const metadata = authorizationServerMetadata(issuer, { registration: isRegistrationOffered() })
  const endpoints = Object.entries(metadata).filter(([name]) => /_(endpoint|uri)$/.test(name))
  const discovery = `${issuer}/.well-known/openid-configuration`
  return (
    <section aria-labelledby="where" className="annex-section mt-14">
      <h2 id="where" className="text-heading">
        Where things are
      </h2>
      <p className="mt-2 max-w-prose text-graphite">
        A client library needs the issuer and finds the rest by itself, in{' '}
        <a href={discovery}>the discovery document</a>.
      </p>
      <dl className="mt-6 border-t border-rule">
        <ValueRow term="Issuer" value={issuer} />
        <ValueRow term="Discovery (OpenID Connect)" value={discovery} />
        <ValueRow term="Discovery (RFC 8414)" value={`${issuer}/.well-known/oauth-authorization-server`} />
        <ValueRow term="The photo API" value={photoApi(issuer)} />
        {endpoints.map(([name, value]) => (
          <ValueRow key={name} term={inWords(name)} value={String(value)} />
        ))}
      </dl>
    </section>
  )
}

/** `device_authorization_endpoint`: "Device authorization" */
function inWords(name: string): string {
  const words = name.replace(/_(endpoint|uri)$/, '').replaceAll('_', ' ')
  return words === 'jwks' ? 'Keys' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** What may be asked for, in the words that the owner reads. */
export function Scopes() {
  return (
    <section aria-labelledby="scopes" className="annex-section mt-14">
      <h2 id="scopes" className="text-heading">
        What an app may ask for
      </h2>
      <p className="mt-2 max-w-prose text-graphite">
        Each scope has one sentence. The owner reads it on the consent page, so ask for what you need and no more.
      </p>
      <dl className="mt-6 border-t border-rule">
        {Object.entries(SCOPES).map(([scope, sentence]) => (
          <Row key={scope} term={<code className="value text-ink">{scope}</code>}>
            <span>{sentence}</span>
          </Row>
        ))}
      </dl>
    </section>
  )
}
