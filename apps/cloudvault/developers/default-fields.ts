import { ALL_LIFETIMES, LIFETIMES } from './lifetimes.ts'

/** What a new form holds before anybody has typed: the least that lets an app show photos, and the usual lifetimes. */
export const DEFAULT_FIELDS: [string, string][] = [
  ['scope', 'read_photos'],
  ['scope', 'list_albums'],
  ['default_scope', 'read_photos'],
  ['access_token_format', 'opaque'],
  ['require_pkce', 'true'],
  ...ALL_LIFETIMES.map((name): [string, string] => [name, String(LIFETIMES[name].usual)]),
]
