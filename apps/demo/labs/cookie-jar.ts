type Cookie = { value: string; crossSite: boolean }

/** Where a page stands: in a tab of its own, or in a frame on another site's page. */
export type Place = 'tab' | 'frame'

/** One host's cookies, with what decides whether a browser sends them along into another site's frame: `SameSite`. */
export class CookieJar {
  private readonly cookies = new Map<string, Cookie>()

  get size(): number {
    return this.cookies.size
  }

  /** Somebody wrote it in by hand. */
  put(name: string, value: string, crossSite = false): void {
    this.cookies.set(name, { value, crossSite })
  }

  /** What an answer sets. One that would not be sent into this place is not taken from it either. */
  take(line: string, place: Place): void {
    const [pair = '', ...attributes] = line.split(/; */)
    const at = pair.indexOf('=')
    const crossSite = ['samesite=none', 'secure'].every((one) => attributes.some((text) => text.toLowerCase() === one))
    if (place === 'frame' && !crossSite) return
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(pair.slice(0, at))
    else this.put(pair.slice(0, at), pair.slice(at + 1), crossSite)
  }

  /** The `Cookie` header for a request from there. */
  header(place: Place): string {
    const sent = [...this.cookies].filter(([, { crossSite }]) => place === 'tab' || crossSite)
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
  }
}
