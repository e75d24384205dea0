import type { Client } from '#oauth/client'
import { DEFAULT_FIELDS } from './default-fields.ts'

/**
 * The form that describes an app. Its fields are RFC 7591 §2's names and it is nothing but a query string: a page is
 * drawn from it, a POST carries it, and after a refusal it travels back in the address. There is no secret in it.
 */
export type AppForm = URLSearchParams

/** Several values in one text area: one per line, the form's way of a list that needs no script. */
export function lines(form: AppForm, name: string): string[] {
  const values = (form.get(name) ?? '').split(/\s*[\r\n]+\s*/).map((line) => line.trim())
  return [...new Set(values.filter(Boolean))]
}

/** An empty form, with what most apps choose. */
export function newAppForm(): AppForm {
  return new URLSearchParams(DEFAULT_FIELDS)
}

/** A registration, as the form would have said it. */
export function appFormOf(client: Client): AppForm {
  return new URLSearchParams([
    ['client_name', client.clientName],
    ['client_uri', client.clientUri ?? ''],
    ['logo_uri', client.logoUri ?? ''],
    ['redirect_uris', client.redirectUris.join('\n')],
    ['post_logout_redirect_uris', client.postLogoutRedirectUris.join('\n')],
    ['allowed_origins', client.allowedOrigins.join('\n')],
    ...client.scope.map((scope) => ['scope', scope]),
    ...client.defaultScope.map((scope) => ['default_scope', scope]),
    ['access_token_format', client.accessTokenFormat],
    ...(client.requirePkce ? [['require_pkce', 'true']] : []),
    ...(client.introspection ? [['introspection', 'true']] : []),
    ['resources', client.resources.join('\n')],
    ['code_ttl', String(client.codeTtl)],
    ['access_token_ttl', String(client.accessTokenTtl)],
    ['refresh_token_idle_ttl', String(client.refreshTokenIdleTtl)],
    ['refresh_token_absolute_ttl', String(client.refreshTokenAbsoluteTtl)],
  ])
}
