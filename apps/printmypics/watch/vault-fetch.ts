import { channel } from 'node:diagnostics_channel'
import { errand } from './errand.ts'
import { log } from './log.ts'
import { spans } from './spans.ts'

/** A question to CloudVault that has been answered, or has not: then its status is 0. */
export type Asked = { endpoint: string; method: string; status: number; seconds: number }

const asked = channel('printmypics.vault-asked')
type Options = Omit<RequestInit, 'body' | 'headers'> & { headers: Record<string, string>; body?: unknown }

/**
 * `fetch`, for what is asked of CloudVault: the name of the errand goes along, so that both logs speak of the same
 * thing, and how it went is told to whoever listens. Of the question only its endpoint is told, and nothing of the answer.
 */
export async function vaultFetch(url: string, options: Options): Promise<Response> {
  const requestId = errand()?.requestId
  const begun = performance.now()
  const about = { endpoint: endpointOf(url), method: options.method ?? 'GET' }
  const ask = (more: Record<string, string>) =>
    fetch(url, {
      ...(options as RequestInit), // oauth4webapi's word for a body is wider than fetch's
      headers: { ...options.headers, ...(requestId && { 'X-Request-Id': requestId }), ...more },
    })
  try {
    const answer = await (spans()?.question({ ...about, host: new URL(url).host }, ask) ?? ask({}))
    tell({ ...about, status: answer.status, seconds: (performance.now() - begun) / 1_000 }, requestId)
    return answer
  } catch (error) {
    tell({ ...about, status: 0, seconds: (performance.now() - begun) / 1_000 }, requestId)
    throw error
  }
}

function tell(about: Asked, requestId: string | undefined): void {
  if (asked.hasSubscribers) asked.publish(about)
  const { endpoint, method, status, seconds } = about
  if (!log().isLevelEnabled('debug')) return
  log().debug({ request_id: requestId, endpoint, method, status, duration_ms: Math.round(seconds * 1_000) }, 'asked')
}

/** Calls back for every question to CloudVault from now on. */
export function onVaultAsked(listener: (asked: Asked) => void): void {
  asked.subscribe((about) => listener(about as Asked))
}

/** The path, with a name in place of what names one thing: no token and no photo is in a log. */
export function endpointOf(url: string): string {
  return new URL(url).pathname.replace(/\/(photos|albums)\/[^/]+/, '/$1/:id').slice(0, 100)
}
