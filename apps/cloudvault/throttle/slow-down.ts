/** Too many failures: whoever sent this request is asked to wait, and its error is not answered any more. */
export class SlowDown extends Error {
  override readonly name = 'SlowDown'

  constructor(readonly seconds: number) {
    super('too many failed requests')
  }
}

/** By name, not by `instanceof`: two bundles of this file live in one process. */
export function isSlowDown(error: unknown): error is SlowDown {
  return error instanceof Error && error.name === 'SlowDown'
}

/** For machines: the word of RFC 6749 §4.1.2.1 with the status of RFC 6585, and when to come back. */
export function slowDownResponse({ seconds }: SlowDown): Response {
  const body = {
    error: 'temporarily_unavailable',
    error_description: `too many failed requests from here; try again in ${seconds} s`,
  }
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Retry-After': String(seconds) }
  return Response.json(body, { status: 429, headers })
}
