import type { z } from 'zod'
import { clientMetadata } from '#oauth/client-metadata'
import type { AppForm } from './app-form.ts'
import { lines } from './app-form.ts'
import { APP_KINDS, type AppKindName, asks } from './app-kinds.ts'
import { ALL_LIFETIMES, whyNotLifetime } from './lifetimes.ts'
import { whyNotResource } from './own-resource.ts'

export type Surroundings = { issuer: string; issuerIsLoopback: boolean }

/** What is wrong, by the name of the field that it stands beside. */
export type Problems = Partial<Record<string, string[]>>

type Described = z.infer<ReturnType<typeof clientMetadata>>
export type Judgement = { kind: 'good'; metadata: Described } | { kind: 'bad'; problems: Problems }

/**
 * The same judge as for the seed file and RFC 7591 §3.1, and a few rules for people who register themselves.
 * Every field is heard before the verdict, so that a form comes back once and not five times.
 */
export function judgeApp(kind: AppKindName, form: AppForm, { issuer, issuerIsLoopback }: Surroundings): Judgement {
  const problems: Record<string, string[]> = {}
  const complain = (field: string, reason: string) => {
    problems[field] = [...(problems[field] ?? []), reason]
  }
  const name = nameOf(form)
  if (!name) complain('client_name', 'is missing: it is what owners read when they are asked')
  // A name that reverses or hides letters is made to be mistaken for another. RFC 7591 §5
  else if (/\p{C}/u.test(name)) complain('client_name', 'must not hold invisible or direction-changing characters')
  if (asks(kind, 'redirect_uris') && lines(form, 'redirect_uris').length === 0) {
    complain('redirect_uris', 'is missing: the owner has to come back somewhere')
  }
  if (asks(kind, 'scope') && form.getAll('scope').length === 0) complain('scope', 'must be one at least')
  for (const lifetime of ALL_LIFETIMES) {
    const reason = form.has(lifetime) ? whyNotLifetime(lifetime, form.get(lifetime) ?? '') : null
    if (reason) complain(lifetime, reason)
  }
  for (const resource of asks(kind, 'introspection') ? lines(form, 'resources') : []) {
    const reason = whyNotResource(resource, issuer)
    if (reason) complain('resources', `${resource} ${reason}`)
  }
  if (asks(kind, 'introspection') && form.has('introspection') && lines(form, 'resources').length === 0) {
    complain('resources', 'is missing: tokens are introspected for resources of yours')
  }

  const parsed = clientMetadata(issuerIsLoopback).safeParse(metadataOf(kind, form))
  if (parsed.success && Object.keys(problems).length === 0) return { kind: 'good', metadata: parsed.data }
  const heard = new Set(Object.keys(problems))
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [field = '', line] = path.map(String)
    if (!heard.has(field)) complain(field, line === undefined ? message : `${valueAt(form, field, line)} ${message}`)
  }
  return { kind: 'bad', problems }
}

function valueAt(form: AppForm, field: string, line: string): string {
  return lines(form, field)[Number(line)] ?? ''
}

function nameOf(form: AppForm): string {
  return (form.get('client_name') ?? '').trim().normalize('NFC')
}

/** The form in the words of a registration request: here, as on the wire, snake_case is right. */
function metadataOf(kind: AppKindName, form: AppForm): Record<string, unknown> {
  const { tokenEndpointAuthMethod, grantTypes, applicationType } = APP_KINDS[kind]
  const listFor = (question: 'redirect_uris' | 'post_logout_redirect_uris' | 'allowed_origins') =>
    asks(kind, question) ? lines(form, question) : []
  const introspection = asks(kind, 'introspection') && form.has('introspection')
  return {
    client_name: nameOf(form),
    client_uri: form.get('client_uri')?.trim() || undefined,
    logo_uri: form.get('logo_uri')?.trim() || undefined,
    redirect_uris: listFor('redirect_uris'),
    post_logout_redirect_uris: listFor('post_logout_redirect_uris'),
    allowed_origins: listFor('allowed_origins'),
    grant_types: grantTypes,
    token_endpoint_auth_method: tokenEndpointAuthMethod,
    application_type: applicationType,
    scope: asks(kind, 'scope') ? form.getAll('scope').join(' ') : '',
    default_scope: asks(kind, 'scope') ? form.getAll('default_scope').join(' ') || undefined : '',
    require_pkce: asks(kind, 'require_pkce') ? form.has('require_pkce') : true,
    access_token_format: form.get('access_token_format') ?? undefined,
    introspection,
    resources: introspection ? lines(form, 'resources') : [],
    ...Object.fromEntries(ALL_LIFETIMES.filter((name) => form.has(name)).map((name) => [name, Number(form.get(name))])),
  }
}
