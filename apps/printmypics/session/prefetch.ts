/** A browser that guesses what comes next must not spend a code. */
export function isPrefetch({ headers }: Request): boolean {
  const purpose = `${headers.get('sec-purpose')} ${headers.get('purpose')}`
  return /prefetch|prerender/.test(purpose) || headers.has('next-router-prefetch')
}

/** Nothing to see, nothing happened: the browser comes again when it means it. */
export function notNow(): Response {
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}
