import type { Marks } from './marks.ts'
import { redactUrl } from './redact-form.ts'
import { kindByLooks, NEVER } from './secret-names.ts'

/** Headers that hold an address. */
const ADDRESSES = ['location', 'content-location', 'referer', 'link', 'refresh']

/** Headers that say who sends, in ways that are none of this server's. */
const STRANGERS = ['proxy-authorization', 'x-csrf-token', 'x-xsrf-token', 'x-api-key', 'next-action', 'cookie2']

export function redactHeaders(headers: readonly [string, string][], marks: Marks): [string, string][] {
  return headers.map(([name, value]) => [name, redactHeader(name.toLowerCase(), value, marks)])
}

function redactHeader(name: string, value: string, marks: Marks): string {
  if (name === 'authorization') return redactAuthorization(value, marks)
  if (name === 'dpop') return marks.mark('dpop', value)
  if (name === 'cookie') return value.replace(/([^=;\s]+)=([^;]*)/g, `$1=${NEVER}`)
  if (name === 'set-cookie') return value.replace(/^([^=;]+)=([^;]*)/, `$1=${NEVER}`)
  if (STRANGERS.includes(name)) return NEVER
  return ADDRESSES.includes(name) ? redactUrl(value, marks) : value
}

/** RFC 6749 §2.3.1, RFC 6750 §2.1, RFC 9449 §7.1; what is none of these is not kept. */
function redactAuthorization(value: string, marks: Marks): string {
  const [, scheme = '', space = '', credentials = ''] = /^(\S+)(\s+)(\S+)\s*$/.exec(value) ?? []
  if (/^basic$/i.test(scheme)) return `${scheme}${space}${markBasic(credentials, marks)}`
  if (/^(bearer|dpop)$/i.test(scheme)) {
    return `${scheme}${space}${marks.mark(kindByLooks(credentials) ?? 'access_token', credentials)}`
  }
  return NEVER
}

/**
 * The whole of `base64(client_id:client_secret)` is the secret, and its mark begins with no more than the client_id. The
 * secret within it is looked for everywhere else.
 */
function markBasic(credentials: string, marks: Marks): string {
  const { id, secret, spelled } = readBasic(credentials)
  if (secret) marks.mark('client_secret', secret, spelled)
  return marks.mark('client_secret', credentials, credentials, Math.floor((id.length + 1) / 3) * 4)
}

function readBasic(credentials: string): { id: string; secret: string; spelled: string } {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const at = text.indexOf(':')
  if (at < 0) return { id: '', secret: '', spelled: '' }
  const spelled = text.slice(at + 1)
  return { id: text.slice(0, at), secret: new URLSearchParams(`s=${spelled}`).get('s') ?? spelled, spelled }
}
