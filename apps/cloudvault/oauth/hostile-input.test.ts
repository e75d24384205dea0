import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aClient, aPublicClient } from './a-client.fixture.ts'
import { readAuthorizationRequest } from './authorization-request.ts'
import { errorLocation } from './authorization-response.ts'
import { readAccessToken } from './bearer.ts'
import { readCredentials } from './client-authentication.ts'
import { readRegistration } from './client-registration.ts'
import { readProof } from './dpop.ts'
import { describeError } from './error-description.ts'
import { decodeForm, MalformedForm } from './form-encoding.ts'
import { parseJws } from './json-web-signature.ts'
import { readTokenRequest } from './token-request.ts'

/** No input makes a crash, a redirect to an unregistered place, or a token: every refusal is one of ours. */
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl())
const NAMES = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'prompt',
  'max_age',
  'resource',
  'request_uri',
]
const GOOD = ['web', 'https://client.test/cb', 'code', 'read_photos', 'S256', 'none', '0']
const parameters = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), fc.oneof(fc.constantFrom(...GOOD), text)), {
    maxLength: 12,
  })
  .map((pairs) => new URLSearchParams(pairs))

function refusesWith(names: readonly string[], act: () => unknown): void {
  try {
    act()
  } catch (error) {
    expect(names).toContain(error instanceof Error ? error.name : 'not an error')
  }
}

describe('RFC 6749 §10.14 — whatever is sent', () => {
  it('an authorization request ends at a registered address or nowhere', () =>
    fc.assert(
      fc.property(parameters, fc.boolean(), (asked, native) => {
        const client = native
          ? aPublicClient({ applicationType: 'native', redirectUris: ['http://127.0.0.1/cb'] })
          : aClient()
        const verdict = readAuthorizationRequest(asked, client)
        if (verdict.kind === 'stop') return
        const to = verdict.kind === 'ask' ? verdict.request.redirectUri : verdict.redirectUri
        expect(native ? /^http:\/\/127\.0\.0\.1(:\d{1,5})?\/cb$/.test(to) : to === 'https://client.test/cb').toBe(true)
      }),
      { numRuns: 500 },
    ))
  it('a state comes back byte for byte', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (state) => {
        const location = errorLocation(
          { redirectUri: 'https://client.test/cb?x=1', state },
          'access_denied',
          'no',
          'https://i.test',
        )
        expect(new URLSearchParams(location.split('?')[1]).get('state')).toBe(state)
      }),
    ))
  it('a form decodes or is malformed', () =>
    fc.assert(fc.property(text, (body) => refusesWith([new MalformedForm('').name], () => decodeForm(body)))))
  it('credentials are read or refused', () =>
    fc.assert(
      fc.property(
        fc.option(
          fc.oneof(
            text,
            fc.base64String().map((b) => `Basic ${b}`),
          ),
        ),
        parameters,
        (header, form) => refusesWith(['TokenError'], () => readCredentials(header, form)),
      ),
    ))
  it('a token request is read or refused', () =>
    fc.assert(fc.property(parameters, (form) => refusesWith(['TokenError'], () => readTokenRequest(form, aClient())))))
  it('an access token is read or refused', () =>
    fc.assert(
      fc.property(fc.option(text), parameters, (header, query) =>
        refusesWith(['BearerError'], () => readAccessToken(header, query)),
      ),
    ))
  it('a proof is read or refused', () =>
    fc.assert(
      fc.property(text, (header) =>
        refusesWith(['TokenError'], () =>
          readProof(header, {
            method: 'GET',
            uri: 'https://a.test/',
            accessToken: null,
            nonces: null,
            now: new Date(0),
          }),
        ),
      ),
    ))
  it('a JWS is parsed or is none', () => fc.assert(fc.property(text, (jws) => void parseJws(jws))))
  it('a registration is accepted or refused', () =>
    fc.assert(fc.property(fc.json(), (json) => void readRegistration(JSON.parse(json), false))))
  it('a description stays within RFC 6749 §A.8', () =>
    fc.assert(
      fc.property(text, (said) => {
        expect(describeError(said)).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/)
      }),
    ))
})
