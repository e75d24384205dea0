import { timingSafeEqual } from 'node:crypto'
import type { Client } from './client.ts'
import { ASSERTION_TYPE, claimedClient } from './client-assertion.ts'
import type { Finding } from './finding.ts'
import { decodeForm, one } from './form-encoding.ts'
import { hashOf } from './opaque-token.ts'
import { TokenError } from './token-error.ts'

/** RFC 6749 §2.3 — what a client shows of itself at the token endpoint and its neighbours. */
export type PresentedCredentials = {
  clientId: string
  clientSecret: string | null
  /** RFC 7523 §2.2: a signed statement instead of a secret. */
  assertion: string | null
  /** Whether the Authorization header was tried: only then does a refusal carry a challenge (§5.2). */
  byHeader: boolean
}

const CHALLENGE = 'Basic realm="CloudVault", charset="UTF-8"'

/** @throws TokenError when the request shows no client, two clients, or one client in two ways. */
export function readCredentials(authorization: string | null, form: URLSearchParams): PresentedCredentials {
  const bodyId = one(form, 'client_id')
  const bodySecret = one(form, 'client_secret')
  const assertion = readAssertion(form)
  if (authorization === null) {
    if (assertion !== null) return shownByAssertion(assertion, bodyId, bodySecret)
    if (bodyId === null) throw new TokenError('invalid_client', 'the request does not say which client sends it')
    return { clientId: bodyId, clientSecret: bodySecret, assertion: null, byHeader: false }
  }
  const basic = readBasicCredentials(authorization)
  // §2.3: no more than one method in each request.
  if (bodySecret !== null || assertion !== null) {
    throw new TokenError('invalid_request', 'credentials in the header and in the body')
  }
  if (bodyId !== null && bodyId !== basic.clientId) {
    throw new TokenError('invalid_client', 'client_id in the body is not the one in the header', CHALLENGE)
  }
  return basic
}

/** RFC 7521 §4.2: the assertion, when its type is the one known here. */
function readAssertion(form: URLSearchParams): string | null {
  const assertion = one(form, 'client_assertion')
  if (assertion !== null && one(form, 'client_assertion_type') !== ASSERTION_TYPE) {
    throw new TokenError('invalid_client', 'client_assertion_type is not the one for JWTs')
  }
  return assertion
}

function shownByAssertion(assertion: string, bodyId: string | null, bodySecret: string | null): PresentedCredentials {
  if (bodySecret !== null) throw new TokenError('invalid_request', 'an assertion and a secret at once')
  const clientId = claimedClient(assertion)
  if (bodyId !== null && bodyId !== clientId) {
    throw new TokenError('invalid_client', 'client_id is not the one in the assertion') // RFC 7521 §4.2
  }
  return { clientId, clientSecret: null, assertion, byHeader: false }
}

/** RFC 6749 §2.3.1: form-encoded first, then RFC 9110 §11's `Basic`; so `+` and `%XX` are decoded here. */
export function readBasicCredentials(authorization: string): PresentedCredentials {
  const encoded = /^basic +([A-Za-z0-9+/_-]+={0,2}) *$/i.exec(authorization)?.[1]
  if (encoded === undefined) throw new TokenError('invalid_client', 'the Authorization header is not Basic', CHALLENGE)
  const pair = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  if (colon < 1) throw new TokenError('invalid_client', 'the Basic credentials hold no colon', CHALLENGE)
  return {
    clientId: formDecoded(pair.slice(0, colon)),
    clientSecret: formDecoded(pair.slice(colon + 1)) || null,
    assertion: null,
    byHeader: true,
  }
}

function formDecoded(text: string): string {
  if (!/[%+]/.test(text)) return text
  try {
    return decodeForm(`v=${text.replaceAll('&', '%26')}`).get('v') ?? ''
  } catch {
    throw new TokenError('invalid_client', 'the Basic credentials are not form-encoded UTF-8', CHALLENGE)
  }
}

/** §2.3 and §3.2.1. Unknown client and wrong secret are one answer, taking the same time. */
export function proveClient(client: Client | null, shown: PresentedCredentials, now: Date): Client {
  const challenge = shown.byHeader ? CHALLENGE : null
  if (client?.tokenEndpointAuthMethod === 'none' && shown.clientSecret === null) return client // public: nothing to prove
  const presented = hashOf(shown.clientSecret ?? '')
  const isCurrent = sameHash(presented, client?.clientSecretHash ?? hashOf(''))
  const isPrevious = sameHash(presented, previousSecretHash(client, now) ?? hashOf(''))
  if (!client || !(isCurrent || isPrevious) || shown.clientSecret === null || !provesBySecret(client)) {
    throw refusedClient(challenge)
  }
  return client
}

/** One sentence for every way of failing, so that nobody learns which clients exist. */
export function refusedClient(challenge: string | null): TokenError {
  return new TokenError('invalid_client', 'the client is unknown or its credentials are wrong', challenge)
}

/** After a roll, the old secret is good for a while. */
function previousSecretHash(client: Client | null, now: Date): string | null {
  return client?.previousSecretUntil && now < client.previousSecretUntil ? client.previousSecretHash : null
}

/** Registered for Basic, a client may also write its secret into the body, and the other way round. */
function provesBySecret(client: Client): boolean {
  return ['client_secret_basic', 'client_secret_post'].includes(client.tokenEndpointAuthMethod)
}

function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** How a client proved who it is, once it has. */
export function provenFinding(shown: PresentedCredentials): Finding {
  const file = 'oauth/client-authentication.ts'
  if (shown.assertion !== null) {
    return { verdict: 'kept', words: 'the client proved itself with a signature', cites: 'RFC 7523 §3', file }
  }
  if (shown.clientSecret === null) {
    return {
      verdict: 'kept',
      words: 'a public client: it has no secret to prove itself with',
      cites: 'RFC 6749 §2.1',
      file,
    }
  }
  const where = shown.byHeader ? 'header' : 'body'
  return {
    verdict: 'kept',
    words: `the client proved itself with its secret, in the ${where}`,
    cites: 'RFC 6749 §2.3.1',
    file,
  }
}
