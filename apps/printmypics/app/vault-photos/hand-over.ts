import { photoContent } from '#cloudvault/photos'
import { isTrouble, type TroubleTag } from '#cloudvault/trouble'

const ASKED = ['if-none-match', 'if-modified-since', 'range', 'if-range']
const ANSWERED = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'etag', 'last-modified']
const STATUS: Record<TroubleTag, number> = {
  'not-connected': 404,
  'taken-back': 404,
  'photo-gone': 404,
  'vault-refused': 502,
  'vault-away': 503,
}

/** One picture out of a shopper's vault, in this shop's own answer. */
export async function handOver(
  request: Request,
  shopperId: string,
  id: string,
  kind: 'thumbnail' | 'content',
): Promise<Response> {
  try {
    const answer = await photoContent(shopperId, id, kind, only(request.headers, ASKED))
    if (isNotAPicture(answer)) return nothing(502)
    return new Response(answer.body, { status: answer.status, headers: forThisBrowser(answer.headers) })
  } catch (error) {
    if (isTrouble(error)) return nothing(STATUS[error.tag])
    throw error
  }
}

function only(headers: Headers, names: readonly string[]): Headers {
  const kept = new Headers()
  for (const name of names) {
    const value = headers.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept
}

/** What the vault sends is shown from this shop's address, so it may be a picture and nothing else. */
function isNotAPicture(answer: Response): boolean {
  if (answer.status !== 200 && answer.status !== 206) return false
  return !/^image\/(jpeg|png|webp|avif|gif)\b/.test(answer.headers.get('content-type') ?? '')
}

/** Private, and asked again each time: another shopper on this computer gets nothing from the cache. */
function forThisBrowser(headers: Headers): Headers {
  const kept = only(headers, ANSWERED)
  kept.set('cache-control', 'private, no-cache')
  kept.set('vary', 'Cookie')
  kept.set('x-content-type-options', 'nosniff')
  kept.set('content-security-policy', "default-src 'none'; sandbox")
  return kept
}

/** No picture, and nothing to remember. */
export function nothing(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}
