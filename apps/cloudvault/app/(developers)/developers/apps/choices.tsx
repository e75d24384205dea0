import type { ReactNode } from 'react'

type Props = { form: URLSearchParams }

/** RFC 9068 §1: a token that means nothing to its bearer, or one that can be read. */
export function TokenFormat({ form }: Props) {
  const format = form.get('access_token_format') ?? 'opaque'
  return (
    <fieldset>
      <legend className="term">Access tokens are</legend>
      <Choice type="radio" name="access_token_format" value="opaque" chosen={format === 'opaque'}>
        opaque: short, and they say nothing to whoever finds them
      </Choice>
      <Choice type="radio" name="access_token_format" value="at+jwt" chosen={format === 'at+jwt'}>
        signed JWTs (RFC 9068): a resource server can read them
      </Choice>
    </fieldset>
  )
}

/** RFC 9700 §2.1.1. */
export function RequirePkce({ form }: Props) {
  return (
    <div>
      <Choice type="checkbox" name="require_pkce" value="true" chosen={form.has('require_pkce')}>
        Every request must use PKCE
      </Choice>
      <p className="mt-1 text-note text-graphite">
        Leave this on. Off helps only where an old OpenID Connect library cannot: then a request with openid and a nonce
        may do without.
      </p>
    </div>
  )
}

/** RFC 7662 §2.1. */
export function Introspection({ form }: Props) {
  return (
    <Choice type="checkbox" name="introspection" value="true" chosen={form.has('introspection')}>
      It guards resources of its own, and may introspect the tokens that were issued for them
    </Choice>
  )
}

type ChoiceProps = { type: 'radio' | 'checkbox'; name: string; value: string; chosen: boolean; children: ReactNode }

function Choice({ type, name, value, chosen, children }: ChoiceProps) {
  return (
    <label className="mt-2 flex items-start gap-3">
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={chosen}
        className="mt-0.5 size-5 flex-none accent-blue"
      />
      <span>{children}</span>
    </label>
  )
}
