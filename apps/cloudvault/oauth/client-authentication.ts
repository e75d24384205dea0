import { timingSafeEqual } from 'node:crypto'
import type { Client } from './client.ts'
import { decodeForm, one } from './form-encoding.ts'
import { hashOf } from './opaque-token.ts'
import { TokenError } from './token-error.ts'

/** RFC 6749 §2.3 — what a client shows of itself at the token endpoint and its neighbours. */
export type PresentedCredentials = {
  clientId: string
  clientSecret: string | null
  /** Whether the Authorization header was tried: only then does a refusal carry a challenge (§5.2). */
  byHeader: boolean
}

const CHALLENGE = 'Basic realm="CloudVault", charset="UTF-8"'

/** @throws TokenError when the request shows no client, two clients, or one client in two ways. */
export function readCredentials(authorization: string | null, form: URLSearchParams): PresentedCredentials {
  const bodyId = one(form, 'client_id')
  const bodySecret = one(form, 'client_secret')
  if (authorization === null) {
    if (bodyId === null) throw new TokenError('invalid_client', 'the request does not say which client sends it')
    return { clientId: bodyId, clientSecret: bodySecret, byHeader: false }
  }
  const basic = readBasicCredentials(authorization)
  // §2.3: no more than one method in each request.
  if (bodySecret !== null) throw new TokenError('invalid_request', 'credentials in the header and in the body')
  if (bodyId !== null && bodyId !== basic.clientId) {
    throw new TokenError('invalid_request', 'client_id in the body is not the one in the header')
  }
  return basic
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
export function proveClient(client: Client | null, shown: PresentedCredentials): Client {
  const challenge = shown.byHeader ? CHALLENGE : null
  if (client?.tokenEndpointAuthMethod === 'none' && shown.clientSecret === null) return client // public: nothing to prove
  const expected = client?.clientSecretHash ?? hashOf('')
  const matches = sameHash(hashOf(shown.clientSecret ?? ''), expected)
  if (!client || !matches || shown.clientSecret === null || !provesBySecret(client)) {
    throw new TokenError('invalid_client', 'the client is unknown or its credentials are wrong', challenge)
  }
  return client
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
