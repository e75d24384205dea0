import type { Marks } from './marks.ts'
import { redactUrl } from './redact-form.ts'
import { isNeverRecorded, NEVER, PRIVATE_KEY_MEMBERS, secretNamed } from './secret-names.ts'

/** A member with a text as its value; at the end of a text that was cut, without its closing quote. */
const MEMBER = /("(?:[^"\\]|\\.)*")(\s*:\s*)"((?:[^"\\]|\\.)*)("|\\?$)/g

/** JSON as it was written; only the values of secrets are replaced. */
export function redactJson(text: string, marks: Marks): string {
  return text.replace(MEMBER, (whole, quotedName: string, colon: string, spelled: string, end: string) => {
    const name = textOf(quotedName)
    const value = textOf(`"${spelled}"`)
    const put = (instead: string) => `${quotedName}${colon}"${instead}${end}`
    if (isNeverRecorded(name)) {
      marks.erase(value)
      return put(marks.erase(spelled))
    }
    if (PRIVATE_KEY_MEMBERS.includes(name)) return put(spelled === '' ? '' : NEVER)
    const kind = secretNamed(name, value)
    if (kind) return put(marks.mark(kind, value, spelled))
    return /[?#].*=/.test(spelled) ? put(redactUrl(spelled, marks)) : whole
  })
}

function textOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}
