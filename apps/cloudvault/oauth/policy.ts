/** What this server insists on, as switches: a lab weakens one of them, every other mode runs STRICT. */
export type Policy = {
  /** RFC 9700 §2.1.1. `optional` lets a stolen code be spent. */
  pkce: 'required' | 'optional'
  /** RFC 9700 §2.1. `prefix` takes every address that begins like a registered one. */
  redirectUri: 'exact' | 'prefix'
  /** RFC 6749 §4.1.2. `many` spends a code as often as somebody brings it. */
  codeUse: 'once' | 'many'
  /** RFC 9700 §2.2.2. `same` answers a refresh with the refresh token that was shown. */
  refreshToken: 'rotated' | 'same'
  /** RFC 6750 §3.1. `ignored`: the photo API opens to every living token. */
  scope: 'enforced' | 'ignored'
  /** RFC 8707 §2. `ignored`: the photo API opens to tokens that were made for another API. */
  audience: 'checked' | 'ignored'
  /** RFC 6265 §8.4. `kept`: whoever signs in goes on under the session id that the browser brought, whoever made it up. */
  sessionAtSignIn: 'fresh' | 'kept'
  /** RFC 6749 §3.3. `client`: an app that was allowed something once is not asked about when it wants more. */
  consentCovers: 'scope' | 'client'
  /** RFC 9700 §2.1.2. `token` answers with the access token itself, in the address that the browser goes to. */
  responseType: 'code' | 'token'
  /** RFC 7009 §2. `ignored`: what is given back lives on until it expires. */
  revocation: 'honoured' | 'ignored'
  /** RFC 6750 §5.3. `as its grant`: an access token lives as long as what it was issued from. */
  accessTokenLife: 'as registered' | 'as its grant'
  /** RFC 9700 §4.16. `allowed`: any page may show our pages within itself. */
  framing: 'refused' | 'allowed'
  /** Which cookies of ours a browser sends along into another site's frame: `Lax` none, `None` all. */
  sameSite: 'Lax' | 'None'
  /** RFC 9700 §2.1: how long an authorization request waits for its owner. Seconds. */
  pendingRequestTtl: number
  /** RFC 9700 §4.14.2: how long the immediate parent of an unused refresh token may be retried. Seconds. */
  refreshGrace: number
}

export const STRICT: Policy = {
  pkce: 'required',
  redirectUri: 'exact',
  codeUse: 'once',
  refreshToken: 'rotated',
  scope: 'enforced',
  audience: 'checked',
  sessionAtSignIn: 'fresh',
  consentCovers: 'scope',
  responseType: 'code',
  revocation: 'honoured',
  accessTokenLife: 'as registered',
  framing: 'refused',
  sameSite: 'Lax',
  pendingRequestTtl: 1800,
  refreshGrace: 10,
}

/** The defences that a lab may turn off; how long things live is no defence of these. */
export type Weakening = Partial<Omit<Policy, 'pendingRequestTtl' | 'refreshGrace'>>

/** Where a client stands when it asks: three conditions, and each of them alone keeps everything strict. */
export type Ground = { mode: 'live' | 'room' | 'demo' | 'lab'; onLoopback: boolean; weakening: Weakening | null }

/** STRICT for everybody, but for a lab's own client, on a server that runs labs and that only this machine can reach. */
export function policyOn({ mode, onLoopback, weakening }: Ground): Policy {
  if (mode !== 'lab' || !onLoopback || weakening === null) return STRICT
  return { ...STRICT, ...weakening }
}
