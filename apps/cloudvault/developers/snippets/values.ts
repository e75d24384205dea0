import type { AppKindName } from '../app-kinds.ts'

/** What a snippet is filled with: a registration's real values, and never a secret. */
export type SnippetApp = {
  issuer: string
  kind: AppKindName
  keepsSecret: boolean
  clientId: string
  /** The first registered redirect URI; empty for apps that have none. */
  redirectUri: string
  scope: readonly string[]
}

export type Snippet = { title: string; note: string; code: string }

/** Where every snippet takes the secret from. */
export const SECRET_VARIABLE = 'CLOUDVAULT_CLIENT_SECRET'

/** A value as a string literal of JavaScript, Python and Go: registered values are ASCII, and there they agree. */
export function quoted(value: string): string {
  return JSON.stringify(value)
}

/** A value as one word of a shell, whatever is in it. */
export function shellQuoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`
}

/** Lines that are there, joined; what does not apply to an app leaves no gap. */
export function code(...lines: readonly (string | false)[]): string {
  return `${lines.filter((line) => line !== false).join('\n')}\n`
}

/** Does it send an owner's browser to `authorize`? */
export function sendsBrowser({ kind }: SnippetApp): boolean {
  return kind === 'web' || kind === 'browser' || kind === 'native'
}
