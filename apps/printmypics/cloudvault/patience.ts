import { Trouble } from './trouble.ts'

/** How long CloudVault may take to answer before a page says "later". */
export const PATIENCE_MS = 5_000

/** An original photograph is large: once its head is here, the rest may take a minute. */
export const PATIENCE_FOR_PHOTOS_MS = 60_000

/** A request to CloudVault that ends: no answer, a broken line or too long a wait is `vault-away`. */
export async function patiently(
  ask: (signal: AbortSignal) => Promise<Response>,
  bodyMs = PATIENCE_MS,
): Promise<Response> {
  const limit = new AbortController()
  const head = setTimeout(() => limit.abort(), PATIENCE_MS)
  try {
    const response = await ask(limit.signal)
    setTimeout(() => limit.abort(), bodyMs).unref()
    return response
  } catch (error) {
    if (isNoAnswer(error)) throw new Trouble('vault-away', String(error))
    throw error
  } finally {
    clearTimeout(head)
  }
}

/** fetch says "no answer" as a TypeError with a cause, or as an abort; a library may wrap either. */
export function isNoAnswer(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'AbortError' || (error.name === 'TypeError' && 'cause' in error)) return true
  return error.message === 'terminated' || isNoAnswer(error.cause)
}
