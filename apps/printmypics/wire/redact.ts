import { markOf } from './fingerprint.ts'
import type { Header, Secret } from './message.ts'

/** In place of what is left out altogether. */
const NEVER = '[never recorded]'

/** Parameters whose value may be read by anybody who sees the flow; of a `code` and a `logout_token` their mark; nothing of any other. */
const PLAIN = /^(response_type|client_id|redirect_uri|scope|state|nonce|iss|error|error_description|prompt|max_age)$/
const PLAIN_TOO = /^(code_challenge|code_challenge_method|return_to|callbackUrl|album|cursor|word|json|said)$/

/** Header fields that are kept as they came. Of all others the name is kept: a stranger's proxy may add what it likes. */
const OPEN =
  /^(host|connection|keep-alive|accept(-.*)?|user-agent|upgrade-insecure-requests|sec-.*|dnt|origin|content-(type|length|encoding|security-policy)|transfer-encoding|cache-control|pragma|date|vary|etag|if-none-match|priority|te|link|x-(content-type-options|powered-by|frame-options)|referrer-policy|permissions-policy|cross-origin-.*|strict-transport-security|age|server)$/

/** An address, with the values in its query and its fragment left out, or marked. */
export function redactUrl(url: string, secrets: Secret[]): string {
  return url.replace(/([?#])([^?#]*)/g, (_, sign: string, encoded: string) => sign + redactForm(encoded, secrets))
}

/** A query or a form, pair by pair as it was spelled. */
export function redactForm(encoded: string, secrets: Secret[]): string {
  const pairs = encoded.split('&').map((pair) => {
    const at = pair.indexOf('=')
    if (at < 0) return pair
    const [name, spelled] = [decoded(pair.slice(0, at)), pair.slice(at + 1)]
    return `${pair.slice(0, at)}=${redactValue(name, spelled, secrets)}`
  })
  return pairs.join('&')
}

function redactValue(name: string, spelled: string, secrets: Secret[]): string {
  if (spelled === '') return ''
  const value = decoded(spelled)
  if (name === 'code' || name === 'logout_token') return marked(name, value, secrets)
  if (!PLAIN.test(name) && !PLAIN_TOO.test(name)) return NEVER
  if (!/[?#].*=/.test(value)) return spelled
  const inner = redactUrl(value, secrets) // an address in an address, such as where to return to
  return inner === value ? spelled : encodeURIComponent(inner)
}

function marked(kind: Secret['kind'], value: string, secrets: Secret[]): string {
  const mark = markOf(value)
  if (!secrets.some((secret) => secret.mark === mark)) secrets.push({ kind, mark, value })
  return mark
}

/** In the order and spelling of the wire. Of cookies the names are kept, never a value. */
export function redactHeaders(headers: readonly Header[], secrets: Secret[]): Header[] {
  return headers.map(([name, value]) => [name, redactHeader(name.toLowerCase(), value, secrets)])
}

function redactHeader(name: string, value: string, secrets: Secret[]): string {
  if (name === 'cookie') return value.replace(/([^=;\s]+)=([^;]*)/g, `$1=${NEVER}`)
  if (name === 'set-cookie') return value.replace(/^([^=;]+)=([^;]*)/, `$1=${NEVER}`)
  if (name === 'location' || name === 'referer') return redactUrl(value, secrets)
  return OPEN.test(name) ? value : NEVER
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
