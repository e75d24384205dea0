import type { ReactNode } from 'react'
import { APP_KINDS, type AppKindName, asks } from '#developers/app-kinds'
import type { Problems, Surroundings } from '#developers/judge-app'
import { ALL_LIFETIMES, inWords, LIFETIMES, type Lifetime } from '#developers/lifetimes'
import { Introspection, RequirePkce, TokenFormat } from './choices.tsx'
import { Field, ListField } from './field.tsx'
import { RedirectUrisField } from './redirect-uris-field.tsx'
import { ScopeChoice } from './scope-choice.tsx'

type Props = {
  action: string
  csrf: string
  kind: AppKindName
  form: URLSearchParams
  problems: Problems
  surroundings: Surroundings
  submit: string
}

/** Everything a registration says, in the order in which an owner meets it. A plain form. */
export function AppForm({ action, csrf, kind, form, problems, surroundings, submit }: Props) {
  const beside = { form, problems }
  const where = {
    applicationType: APP_KINDS[kind].applicationType,
    issuerIsLoopback: surroundings.issuerIsLoopback,
  } as const
  const lists = (name: 'redirect_uris' | 'post_logout_redirect_uris') => ({
    name,
    value: form.get(name) ?? '',
    wrong: problems[name],
    surroundings: where,
  })
  return (
    <form method="post" action={action} noValidate className="mt-10 grid max-w-[48rem] gap-12">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="kind" value={kind} />
      <Part title="Who it is">
        <Field {...beside} name="client_name" label="Name" hint="Owners read it when they are asked." required />
        <Field
          {...beside}
          name="client_uri"
          label="Home page"
          hint="Shown under the name. May be left empty."
          type="url"
        />
        <Field
          {...beside}
          name="logo_uri"
          label="Logo"
          hint="The address of a picture. Owners see it once CloudVault has checked who you are."
          type="url"
        />
      </Part>
      {asks(kind, 'redirect_uris') && (
        <Part title="Where it comes back">
          <RedirectUrisField
            {...lists('redirect_uris')}
            label="Redirect URIs"
            hint={
              kind === 'native'
                ? 'One per line, such as http://127.0.0.1/callback (any port fits) or com.example.app:/callback.'
                : 'One per line. Compared letter by letter: what you send must be one of these exactly.'
            }
          />
          <RedirectUrisField
            {...lists('post_logout_redirect_uris')}
            label="After signing out"
            hint="One per line: where a browser may go after an owner has signed out. May be left empty."
          />
          {asks(kind, 'allowed_origins') && (
            <ListField
              {...beside}
              name="allowed_origins"
              label="Origins of its scripts"
              hint="One per line, such as https://app.example: only scripts from there may read an answer (CORS)."
            />
          )}
        </Part>
      )}
      {asks(kind, 'scope') && (
        <Part title="What it may ask for">
          <ScopeChoice {...beside} />
        </Part>
      )}
      {asks(kind, 'introspection') && (
        <Part title="What it guards">
          <Introspection form={form} />
          <ListField
            {...beside}
            name="resources"
            label="Its resources"
            hint="One identifier per line, such as https://api.example/. Only needed with the box above."
          />
        </Part>
      )}
      <Part title="Tokens">
        <TokenFormat form={form} />
        {asks(kind, 'require_pkce') && <RequirePkce form={form} />}
        <div className="grid gap-6 sm:grid-cols-2">
          {ALL_LIFETIMES.filter((name) => matters(kind, name)).map((name) => (
            <Field
              key={name}
              {...beside}
              name={name}
              label={`${LIFETIMES[name].label}, seconds`}
              hint={`Usual: ${LIFETIMES[name].usual}, which is ${inWords(LIFETIMES[name].usual)}.`}
              type="number"
            />
          ))}
        </div>
      </Part>
      <div>
        <button type="submit" className="button button-strong">
          {submit}
        </button>
      </div>
    </form>
  )
}

function matters(kind: AppKindName, name: Lifetime): boolean {
  if (name === 'access_token_ttl') return true
  return asks(kind, name === 'code_ttl' ? 'code_ttl' : 'refresh_token_ttl')
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="annex-section grid gap-6">
      <h2 className="text-heading">{title}</h2>
      {children}
    </section>
  )
}
