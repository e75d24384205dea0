import { protectedResourceRequest, WWWAuthenticateChallengeError } from 'oauth4webapi'
import { discoverVault, overHttp } from './discovery.ts'
import { PATIENCE_FOR_PHOTOS_MS, patiently } from './patience.ts'
import { freshTokens } from './refresh.ts'
import { Trouble } from './trouble.ts'

/**
 * RFC 6750 §2.1 — one GET of the photo API with the shopper's access token.
 * A 401 may only mean that the token died early: a new one is asked for, once. A second 401 is CloudVault's last word.
 */
export async function ask(shopperId: string, path: string, headers = new Headers()): Promise<Response> {
  const { accessToken } = await freshTokens(shopperId)
  const first = await send(accessToken, path, headers)
  if (first.status !== 401) return judged(first, path)
  await first.body?.cancel()
  const renewed = await freshTokens(shopperId, accessToken)
  return judged(await send(renewed.accessToken, path, headers), path)
}

/** One GET with a token at hand; the answer comes back whatever its status. */
export async function send(accessToken: string, path: string, headers = new Headers()): Promise<Response> {
  const { api } = await discoverVault()
  return patiently(async (signal) => {
    try {
      const options = { signal, ...overHttp() }
      return await protectedResourceRequest(accessToken, 'GET', new URL(`${api}${path}`), headers, null, options)
    } catch (error) {
      if (error instanceof WWWAuthenticateChallengeError) return error.response // §3: it still says its status
      throw error
    }
  }, PATIENCE_FOR_PHOTOS_MS)
}

const FINE = new Set([200, 206, 304, 416])

async function judged(response: Response, path: string): Promise<Response> {
  if (FINE.has(response.status)) return response
  await response.body?.cancel()
  if (response.status === 404 || response.status === 410) throw new Trouble('photo-gone', path)
  if (response.status === 429 || response.status >= 500) throw new Trouble('vault-away', `${path}: ${response.status}`)
  throw new Trouble('vault-refused', `${path}: ${response.status}`)
}
