import type { Client } from '#oauth/client'
import { keepsSecret, kindOf } from '../app-kinds.ts'
import { authlib } from './authlib.ts'
import { curl } from './curl.ts'
import { go } from './go.ts'
import { nextAuth } from './next-auth.ts'
import { oauth4webapi } from './oauth4webapi.ts'
import type { Snippet, SnippetApp } from './values.ts'

/** Which of them makes sense for which kind of app. */
const FITTING = {
  web: [curl, oauth4webapi, nextAuth, authlib, go],
  browser: [oauth4webapi, curl],
  native: [curl, oauth4webapi, authlib, go],
  device: [curl, oauth4webapi, go],
  machine: [curl, oauth4webapi, authlib, go],
} satisfies Record<SnippetApp['kind'], readonly ((app: SnippetApp) => Snippet)[]>

/** Programs that run as they are, for one registered app. */
export function snippetsFor(client: Client, issuer: string): Snippet[] {
  const kind = kindOf(client)
  const app: SnippetApp = {
    issuer,
    kind,
    keepsSecret: keepsSecret(kind),
    clientId: client.clientId,
    redirectUri: client.redirectUris[0] ?? '',
    scope: client.defaultScope,
  }
  return FITTING[kind].map((write) => write(app))
}
