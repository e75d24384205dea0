import { z } from 'zod'
import type { Client } from './client.ts'
import { checkTogether } from './client-metadata-rules.ts'
import { DEVICE_CODE_GRANT } from './device-authorization.ts'
import { hashOf } from './opaque-token.ts'
import { ALL_SCOPES, parseScope } from './scope.ts'

/** RFC 7591 §2 — what a client is, in the words of the wire. */
const printable = z.string().regex(/^[\x20-\x7E]+$/, 'must be visible ASCII characters and spaces')
const oneLine = z
  .string()
  .regex(/\S/, 'must not be empty')
  .regex(/^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, 'must be one line, without marks that turn text around')
const seconds = z.int().min(1).max(315_360_000)
const webUri = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' })
const origin = webUri.refine(
  (value) => new URL(value).origin === value,
  'must be an origin: scheme, host and port, nothing else',
)
const identifier = z
  .url({ error: 'must be an absolute URI' })
  .refine((value) => !value.includes('#'), 'must not have a fragment') // RFC 8707 §2
const scopeWords = z
  .string()
  .transform(parseScope)
  .superRefine((scope, context) => {
    const unknown = scope.find((word) => !(ALL_SCOPES as string[]).includes(word))
    if (unknown !== undefined) context.addIssue({ code: 'custom', message: `there is no scope ${unknown} here` })
  })

const AUTHENTICATION_METHODS = ['client_secret_basic', 'client_secret_post', 'none', 'private_key_jwt'] as const
const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials', DEVICE_CODE_GRANT] as const
const ID_TOKEN_ALGORITHMS = ['RS256', 'ES256'] as const

const fields = {
  client_name: oneLine.min(1).max(100),
  client_uri: webUri.optional(),
  logo_uri: webUri.optional(),
  policy_uri: webUri.optional(),
  tos_uri: webUri.optional(),
  contacts: z.array(z.string()).default([]),
  redirect_uris: z.array(z.string()).default([]),
  response_types: z.array(z.literal('code')).default(['code']),
  grant_types: z.array(z.enum(GRANT_TYPES)).min(1).default(['authorization_code']),
  token_endpoint_auth_method: z.enum(AUTHENTICATION_METHODS).default('client_secret_basic'),
  application_type: z.enum(['web', 'native']).default('web'),
  scope: scopeWords.default(() => ALL_SCOPES.filter((scope) => scope !== 'write_photos')),
  default_scope: scopeWords.optional(),
  require_pkce: z.boolean().default(true),
  access_token_format: z.enum(['opaque', 'at+jwt', 'jwt']).default('opaque'),
  allowed_origins: z.array(origin).default([]),
  post_logout_redirect_uris: z.array(z.string()).default([]),
  code_ttl: seconds.default(60),
  access_token_ttl: seconds.default(3600),
  refresh_token_idle_ttl: seconds.default(2_592_000),
  refresh_token_absolute_ttl: seconds.default(7_776_000),
  introspection: z.boolean().default(false),
  resources: z.array(identifier).default([]),
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }).optional(),
  id_token_signed_response_alg: z.enum(ID_TOKEN_ALGORITHMS).default('RS256'),
  dpop_bound_access_tokens: z.boolean().default(false), //               RFC 9449 §5.2
  require_pushed_authorization_requests: z.boolean().default(false), //  RFC 9126 §6
  backchannel_logout_uri: webUri.optional(), //                          OIDC Back-Channel Logout §2.2
  backchannel_logout_session_required: z.boolean().default(false),
}

/** Kept and answered back (RFC 7591 §3.2.1); `defaultMaxAge` in `client.ts` reads one, auth_time is always said, the rest is not acted upon. */
const kept = {
  software_id: z.string().optional(),
  software_version: z.string().optional(),
  subject_type: z.literal('public').optional(),
  token_endpoint_auth_signing_alg: z.enum(ID_TOKEN_ALGORITHMS).optional(),
  default_max_age: z.int().min(0).optional(),
  require_auth_time: z.boolean().optional(),
  default_acr_values: z.array(z.string()).optional(),
  initiate_login_uri: webUri.optional(),
  response_modes: z.array(z.literal('query')).optional(),
}

const metadata = z.object({ ...fields, ...kept, client_name: fields.client_name.optional() })
export type ClientMetadata = z.infer<typeof metadata>

/** What a client says of itself (RFC 7591 §2 has unknown fields ignored). `issuerIsLoopback`: whether http is tolerable. */
export function clientMetadata(issuerIsLoopback: boolean) {
  return metadata.superRefine((client, context) => checkTogether(client, context, issuerIsLoopback))
}

/** The seed file's form: identifier and secret are chosen outside, and a field nobody knows is a slip of the pen. */
export function registeredClient(issuerIsLoopback: boolean) {
  return z
    .strictObject({
      ...fields,
      ...kept,
      client_id: printable,
      client_secret: printable.optional(),
      client_name: fields.client_name.optional(),
      verified: z.boolean().default(true), // whoever writes the file has looked
    })
    .superRefine((client, context) => {
      checkTogether(client, context, issuerIsLoopback)
      const needsSecret = client.token_endpoint_auth_method.startsWith('client_secret_')
      if (needsSecret && !client.client_secret) {
        context.addIssue({
          code: 'custom',
          path: ['client_secret'],
          message: 'is missing for this token_endpoint_auth_method',
        })
      }
    })
}

type Described = ClientMetadata & { verified?: boolean }

/** From the wire's words to ours: here, and in the answer to a registration, snake_case ends. */
export function clientFrom(clientId: string, clientSecret: string | null, described: Described): Client {
  return {
    clientId,
    clientSecretHash: clientSecret === null ? null : hashOf(clientSecret),
    previousSecretHash: null,
    previousSecretUntil: null,
    clientName: described.client_name ?? clientId,
    clientUri: described.client_uri ?? null,
    logoUri: described.logo_uri ?? null,
    policyUri: described.policy_uri ?? null,
    tosUri: described.tos_uri ?? null,
    contacts: described.contacts,
    redirectUris: described.redirect_uris,
    responseTypes: described.response_types,
    grantTypes: described.grant_types,
    tokenEndpointAuthMethod: described.token_endpoint_auth_method,
    applicationType: described.application_type,
    scope: described.scope,
    defaultScope: described.default_scope ?? described.scope,
    requirePkce: described.require_pkce,
    accessTokenFormat: described.access_token_format === 'opaque' ? 'opaque' : 'at+jwt',
    allowedOrigins: described.allowed_origins,
    postLogoutRedirectUris: described.post_logout_redirect_uris,
    codeTtl: described.code_ttl,
    accessTokenTtl: described.access_token_ttl,
    refreshTokenIdleTtl: described.refresh_token_idle_ttl,
    refreshTokenAbsoluteTtl: described.refresh_token_absolute_ttl,
    introspection: described.introspection,
    resources: described.resources,
    jwks: described.jwks ?? null,
    idTokenSignedResponseAlg: described.id_token_signed_response_alg,
    dpopBoundAccessTokens: described.dpop_bound_access_tokens,
    requirePushedAuthorizationRequests: described.require_pushed_authorization_requests,
    backchannelLogoutUri: described.backchannel_logout_uri ?? null,
    backchannelLogoutSessionRequired: described.backchannel_logout_session_required,
    verified: described.verified ?? false,
    otherMetadata: keptOf(described),
  }
}

function keptOf(described: Described): Record<string, unknown> {
  const entries = Object.entries(described).filter(([name, value]) => name in kept && value !== undefined)
  return Object.fromEntries(entries)
}

/** `clients[0].redirect_uris[1]: must be …`: the first bad field of a JSON document, and why it is bad. */
export function firstIssue(error: z.ZodError): { path: string; message: string } {
  const issue = error.issues[0]
  if (!issue) return { path: '', message: 'is not valid' }
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...issue.path, ...unknown]
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
  return { path, message: unknown.length > 0 ? 'is not a field that is known here' : issue.message }
}
