import type { Marks } from './marks.ts'
import { isNeverRecorded, secretNamed } from './secret-names.ts'

/** A query or a form, pair by pair as it was spelled; only the values of secrets are replaced. RFC 6749 §B */
export function redactForm(encoded: string, marks: Marks): string {
  return encoded
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=')
      if (at < 0) return pair
      const name = decoded(pair.slice(0, at))
      const spelled = pair.slice(at + 1)
      return `${pair.slice(0, at)}=${redactValue(name, spelled, marks)}`
    })
    .join('&')
}

function redactValue(name: string, spelled: string, marks: Marks): string {
  const value = decoded(spelled)
  if (isNeverRecorded(name)) {
    marks.erase(value)
    return spelled === '' ? '' : marks.erase(spelled)
  }
  const kind = secretNamed(name, value)
  if (kind) return marks.mark(kind, value, spelled)
  // A value may be an address of ours with a query of its own, such as where to go after a sign-in.
  if (/[?#].*=/.test(value)) {
    const inner = redactUrl(value, marks)
    return inner === value ? spelled : encodeURIComponent(inner)
  }
  return spelled
}

/** An address, with the secrets in its query and its fragment replaced. */
export function redactUrl(url: string, marks: Marks): string {
  return url.replace(/([?#])([^?#]*)/g, (_, sign: string, encoded: string) => sign + redactForm(encoded, marks))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
