import { describe, expect, it } from 'vitest'
import { aClient } from './a-client.fixture.ts'
import { readAuthorizationRequest } from './authorization-request.ts'
import { isPushedRequestUri, readPushedRequest, requestUriFor } from './pushed-authorization-request.ts'

const GOOD = {
  response_type: 'code',
  redirect_uri: 'https://client.test/cb',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
  client_secret: 'hush',
}
const mustPush = aClient({ requirePushedAuthorizationRequests: true })
const push = (changes: Record<string, string> = {}, client = aClient()) =>
  readPushedRequest(new URLSearchParams({ ...GOOD, ...changes }), client)

describe('RFC 9126 §2.1 — a pushed request', () => {
  it('is kept without the credentials that came with it, under the client that sent it', () => {
    const verdict = push({ client_id: 'web' })
    if (!('accepted' in verdict)) throw new Error(verdict.description)
    const kept = new URLSearchParams(verdict.accepted)
    expect([kept.get('client_id'), kept.get('client_secret'), kept.get('response_type')]).toEqual(['web', null, 'code'])
  })
  it.each([
    ['a redirect URI that is not registered', { redirect_uri: 'https://evil.test/' }, 'invalid_request'],
    ['a scope nobody knows', { scope: 'fly' }, 'invalid_scope'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a request_uri', { request_uri: requestUriFor('x') }, 'invalid_request'],
  ])('is refused to the client for %s', (_title, changes, error) => expect(push(changes)).toMatchObject({ error }))
})

describe('RFC 9126 §6 — a client that must push', () => {
  it('is sent back when its request came by a link', () =>
    expect(readAuthorizationRequest(new URLSearchParams(GOOD), mustPush)).toMatchObject({ error: 'invalid_request' }))
  it('is welcome when it pushed', () => expect(push({}, mustPush)).toHaveProperty('accepted'))
})

describe('RFC 9126 §2.2 — request_uri', () => {
  it('is ours or none that is read', () => {
    expect(isPushedRequestUri(requestUriFor('x'))).toBe(true)
    expect(isPushedRequestUri('https://client.test/request.jwt')).toBe(false)
    expect(isPushedRequestUri(null)).toBe(false)
  })
})
