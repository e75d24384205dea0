import { Trouble } from './trouble.ts'

/** How long CloudVault may take to answer before a page says "later". */
export const PATIENCE_MS = 5_000

/**
 * A request to CloudVault that ends: no answer, a broken line or a wait of five seconds is `vault-away`.
 * The body gets a minute of its own once the head of the answer is here: an original photograph is large.
 */
export async function patiently(ask: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const limit = new AbortController()
  const head = setTimeout(() => limit.abort(), PATIENCE_MS)
  try {
    const response = await ask(limit.signal)
    setTimeout(() => limit.abort(), 60_000).unref()
    return response
  } catch (error) {
    if (isNoAnswer(error)) throw new Trouble('vault-away', describe(error))
    throw error
  } finally {
    clearTimeout(head)
  }
}

/** fetch says "no answer" as a TypeError with a cause, or as an abort. */
function isNoAnswer(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    error.name === 'AbortError' || error.name === 'TimeoutError' || (error.name === 'TypeError' && 'cause' in error)
  )
}

function describe(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error ? cause.message : 'no answer in time'
}
