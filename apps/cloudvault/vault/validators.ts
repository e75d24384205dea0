/** What a cache may know about a picture: its bytes never change, so the ETag is strong (RFC 9110 §8.8.1). */
export type Validators = { etag: string; lastModified: Date }

/** RFC 9110 §13.2.2: If-None-Match decides when it is there; only then If-Modified-Since. */
export function isUnchanged(request: Headers, { etag, lastModified }: Validators): boolean {
  const known = request.get('if-none-match')
  if (known !== null) {
    // §13.1.2: a weak comparison, because only the sameness of what the cache shows is asked for.
    return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  }
  const since = Date.parse(request.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && wholeSeconds(lastModified) <= since
}

/** RFC 9110 §13.1.5: a part only fits the part already held when the whole is still the same one. */
export function rangeStillFits(request: Headers, { etag, lastModified }: Validators): boolean {
  const condition = request.get('if-range')
  if (condition === null) return true
  return condition.startsWith('"') ? condition === etag : Date.parse(condition) === wholeSeconds(lastModified)
}

/** HTTP dates know no milliseconds. */
function wholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000
}
