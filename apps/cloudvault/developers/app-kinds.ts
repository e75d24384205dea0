import type { Client } from '#oauth/client'
import { DEVICE_CODE_GRANT } from '#oauth/device-authorization'

/** What a form may ask about an app, beyond its name: RFC 7591 §2's words, and the four lifetimes. */
export type Question =
  | 'redirect_uris'
  | 'post_logout_redirect_uris'
  | 'allowed_origins'
  | 'scope'
  | 'require_pkce'
  | 'introspection'
  | 'code_ttl'
  | 'refresh_token_ttl'

export type AppKind = {
  name: string
  what: string
  tokenEndpointAuthMethod: 'client_secret_basic' | 'none'
  grantTypes: readonly string[]
  applicationType: 'web' | 'native'
  asks: readonly Question[]
}

const CODE = ['authorization_code', 'refresh_token'] as const

/** RFC 6749 §2.1: where an app runs decides whether it can keep a secret, and so how it proves itself. */
export const APP_KINDS = {
  web: {
    name: 'Web server',
    what: 'Code that runs on a machine of yours and shows pages to browsers. It keeps a secret.',
    tokenEndpointAuthMethod: 'client_secret_basic',
    grantTypes: CODE,
    applicationType: 'web',
    asks: ['redirect_uris', 'post_logout_redirect_uris', 'scope', 'require_pkce', 'code_ttl', 'refresh_token_ttl'],
  },
  browser: {
    name: 'Single-page app',
    what: 'Scripts in the browser that call CloudVault themselves. Everybody can read them, so there is no secret.',
    tokenEndpointAuthMethod: 'none',
    grantTypes: CODE,
    applicationType: 'web',
    asks: ['redirect_uris', 'post_logout_redirect_uris', 'allowed_origins', 'scope', 'code_ttl', 'refresh_token_ttl'],
  },
  native: {
    name: 'Native app',
    what: 'A program on a phone or a desktop. It comes back over a loopback port or a scheme of its own.',
    tokenEndpointAuthMethod: 'none',
    grantTypes: CODE,
    applicationType: 'native',
    asks: ['redirect_uris', 'post_logout_redirect_uris', 'scope', 'code_ttl', 'refresh_token_ttl'],
  },
  device: {
    name: 'Device without a keyboard',
    what: 'A photo booth or a picture frame: it shows a short code, and its owner types that somewhere else.',
    tokenEndpointAuthMethod: 'none',
    grantTypes: [DEVICE_CODE_GRANT, 'refresh_token'],
    applicationType: 'native',
    asks: ['scope', 'refresh_token_ttl'],
  },
  machine: {
    name: 'Machine or resource server',
    what: 'A service that speaks for itself and for no owner. It sees nobody’s photos.',
    tokenEndpointAuthMethod: 'client_secret_basic',
    grantTypes: ['client_credentials'],
    applicationType: 'web',
    asks: ['introspection'],
  },
} as const satisfies Record<string, AppKind>

export type AppKindName = keyof typeof APP_KINDS

export function isAppKind(name: string | null | undefined): name is AppKindName {
  return typeof name === 'string' && Object.hasOwn(APP_KINDS, name)
}

/** Does this kind of app have that question to answer? */
export function asks(kind: AppKindName, question: Question): boolean {
  const questions: readonly Question[] = APP_KINDS[kind].asks
  return questions.includes(question)
}

/** Does it hold a secret? */
export function keepsSecret(kind: AppKindName): boolean {
  return APP_KINDS[kind].tokenEndpointAuthMethod !== 'none'
}

/** Which kind a registration is: nothing else is stored, so nothing can contradict it. */
export function kindOf(
  client: Pick<Client, 'grantTypes' | 'tokenEndpointAuthMethod' | 'applicationType'>,
): AppKindName {
  if (!client.grantTypes.includes('authorization_code')) {
    return client.grantTypes.includes('client_credentials') ? 'machine' : 'device'
  }
  if (client.tokenEndpointAuthMethod !== 'none') return 'web'
  return client.applicationType === 'native' ? 'native' : 'browser'
}
