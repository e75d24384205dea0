import { expect as base } from '@playwright/test'
import type { Answer } from './exchange.ts'
import type { Landing } from './landing.ts'

/** RFC 6749 §5.2: every refusal is 400 except a failed client authentication. */
const STATUS: Record<string, number> = { invalid_client: 401 }
/** RFC 6749 §5.2: the characters of `error_description`. */
const DESCRIPTION = /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/

type Verdict = { pass: boolean; message: () => string }

function verdict(faults: string[], said: string): Verdict {
  return { pass: faults.length === 0, message: () => `${faults.join('; ')}\n${said}` }
}

export const expect = base.extend({
  /** The token side refused, exactly as RFC 6749 §5.2 writes it. */
  toBeRefusedWith(answer: Answer, error: string): Verdict {
    const status = STATUS[error] ?? 400
    const faults: string[] = []
    const said = `${answer.url} answered ${answer.status} ${answer.text.slice(0, 500)}`
    if (answer.status !== status) faults.push(`expected status ${status}, got ${answer.status}`)
    if (!answer.header('content-type')?.startsWith('application/json')) faults.push('not application/json')
    else if (answer.json.error !== error) faults.push(`expected error ${error}, got ${String(answer.json.error)}`)
    else if (!DESCRIPTION.test(String(answer.json.error_description ?? ''))) faults.push('forbidden characters')
    if (!answer.header('cache-control')?.includes('no-store')) faults.push('may be stored by caches')
    return verdict(faults, said)
  },

  /** RFC 6749 §4.1.2.1: the browser was sent back to the client with an error, its state and the issuer. */
  toBeSentBackWith(landing: Landing, error: string): Verdict {
    const faults: string[] = []
    if (landing.answer.status !== 303 && landing.answer.status !== 302) faults.push(`status ${landing.answer.status}`)
    if (landing.answer.location && landing.error !== error) faults.push(`error is ${landing.error}, not ${error}`)
    if (landing.answer.location && landing.parameters.has('code')) faults.push('carries a code')
    if (landing.answer.location && !landing.parameters.get('iss')) faults.push('carries no iss')
    const description = landing.answer.location ? (landing.parameters.get('error_description') ?? '') : ''
    if (!DESCRIPTION.test(description)) faults.push(`forbidden characters in ${description}`)
    return verdict(faults, landing.answer.location ?? landing.answer.text.slice(0, 500))
  },

  /** RFC 6749 §4.1.2.1: told to the person and to nobody else. */
  toStopAtCloudVault(landing: Landing): Verdict {
    const { answer } = landing
    const faults: string[] = []
    if (answer.location) faults.push(`redirects to ${answer.location}`)
    if (answer.status !== 400) faults.push(`status ${answer.status}, not 400`)
    if (!answer.header('content-type')?.startsWith('text/html')) faults.push('not a page')
    if (/http-equiv="?refresh/i.test(answer.text)) faults.push('refreshes to somewhere')
    return verdict(faults, answer.text.slice(0, 500))
  },

  /** RFC 6750 §3: refused by the photo API with a challenge. */
  toBeChallengedWith(answer: Answer, error: string | null): Verdict {
    const challenge = answer.header('www-authenticate') ?? ''
    const said = `${answer.status} ${challenge} ${answer.text.slice(0, 300)}`
    const status = error === 'insufficient_scope' ? 403 : error === 'invalid_request' ? 400 : 401
    const faults: string[] = []
    if (answer.status !== status) faults.push(`expected status ${status}, got ${answer.status}`)
    if (!/^Bearer\b/i.test(challenge)) faults.push('no Bearer challenge')
    if (error && !challenge.includes(`error="${error}"`)) faults.push(`no error="${error}"`)
    if (!error && challenge.includes('error=')) faults.push('speaks of an error though nothing was presented')
    return verdict(faults, said)
  },
})
