import type { Client } from '#oauth/client'

/** Where a client says it lives: its home page, or else the place it is answered at. Always shown, never trusted. */
export function clientHome(client: Pick<Client, 'clientUri' | 'redirectUris'>): { host: string; href: string } | null {
  for (const address of [client.clientUri, ...client.redirectUris]) {
    if (!address || !URL.canParse(address)) continue
    const url = new URL(address)
    if (url.protocol === 'http:' || url.protocol === 'https:') {
      return { host: url.host, href: address === client.clientUri ? address : url.origin }
    }
  }
  return null
}

/** Where the browser goes next: an origin, or the name of a private scheme (RFC 8252 §7.1). */
export function destinationOf(redirectUri: string): string {
  const url = new URL(redirectUri)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : `${url.protocol}//`
}
