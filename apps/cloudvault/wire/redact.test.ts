import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Heard } from './heard.ts'
import { redact } from './redact.ts'

const ORIGIN = 'http://127.0.0.1:4000'
const NOTHING = { length: 0, start: Buffer.alloc(0), sha256: null }
const FORM = 'application/x-www-form-urlencoded'

function heard(part: Partial<Heard>): Heard {
  const still = { time: 0, duration: 0, status: 200, headers: [], answerHeaders: [], annotations: [], viewer: null }
  return { ...still, method: 'POST', target: '/oauth2/token', body: NOTHING, answerBody: NOTHING, ...part }
}

function text(words: string) {
  return { length: Buffer.byteLength(words), start: Buffer.from(words), sha256: null }
}

/** Everything of a message that is written down, without the values that are sealed. */
function written(part: Partial<Heard>): string {
  const { secrets, ...rest } = redact(heard(part), ORIGIN)
  return JSON.stringify([rest, secrets.map(({ kind, mark }) => [kind, mark])])
}

/** Long enough to be nobody's word by chance. */
const secret = fc.stringMatching(/^[A-Za-z0-9_~-]{24,80}$/)
const password = fc
  .string({ minLength: 10, maxLength: 40, unit: 'binary-ascii' })
  .filter((text) => /[^\s*…]{6}/.test(text))
const NAMES = [
  'code',
  'code_verifier',
  'refresh_token',
  'client_secret',
  'client_assertion',
  'device_code',
  'id_token_hint',
  'token',
  'request_uri',
]

describe('no secret that goes in comes out', () => {
  it('in a form', () =>
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), secret, (name, value) => {
        const body = text(`grant_type=x&${name}=${value}&scope=a`)
        expect(written({ headers: [['Content-Type', FORM]], body })).not.toContain(value)
      }),
    ))
  it('in a query, a Location, a Referer, and repeated in another value', () =>
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), secret, (name, value) => {
        const address = `https://client.test/cb?x=1&${name}=${value}#${name}=${value}`
        const headers: [string, string][] = [
          ['Referer', address],
          ['X-Seen', `again ${value}`],
        ]
        const answerHeaders: [string, string][] = [['Location', address]]
        expect(written({ target: `/oauth2/authorize?a=b&${name}=${value}`, headers, answerHeaders })).not.toContain(
          value,
        )
      }),
    ))
  it('in JSON, whole and cut', () =>
    fc.assert(
      fc.property(secret, fc.nat(20), (value, cut) => {
        const json = JSON.stringify({ token_type: 'Bearer', refresh_token: `rt${value}`, access_token: value })
        const start = Buffer.from(json.slice(0, json.length - cut))
        const answerBody = { length: json.length, start, sha256: null }
        const shown = written({ answerHeaders: [['content-type', 'application/json']], answerBody })
        expect(shown).not.toContain(value.slice(0, 23))
      }),
    ))
  it('in Basic and Bearer credentials and DPoP proofs', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), secret, (id, value) => {
        const basic = Buffer.from(`${id}:${value}`).toString('base64')
        for (const credentials of [`Basic ${basic}`, `Bearer ${value}`, `DPoP ${value}`, `Unknown ${value}`]) {
          const shown = written({
            headers: [
              ['authorization', credentials],
              ['DPoP', value],
              ['X-Echo', value],
            ],
          })
          expect(shown).not.toContain(value)
          expect(shown).not.toContain(basic)
        }
      }),
    ))
  it('a password is not even a mark, however it is written', () =>
    fc.assert(
      fc.property(password, (value) => {
        const body = text(new URLSearchParams({ email: 'a@b.test', password: value, csrf: `${value}!` }).toString())
        const { body: kept, secrets } = redact(
          heard({ target: '/sign-in/submit', headers: [['content-type', FORM]], body }),
          ORIGIN,
        )
        expect(kept).toMatchObject({ text: 'email=a%40b.test&password=[never recorded]&csrf=[never recorded]' })
        expect(secrets).toEqual([])
      }),
    ))
  it('cookies keep their name and lose their value', () => {
    const headers: [string, string][] = [['Cookie', 'cv_session=abc; cv_wire=def']]
    const answerHeaders: [string, string][] = [['Set-Cookie', 'cv_session=abc; Path=/; HttpOnly']]
    expect(redact(heard({ headers, answerHeaders }), ORIGIN)).toMatchObject({
      headers: [['Cookie', 'cv_session=[never recorded]; cv_wire=[never recorded]']],
      answerHeaders: [['Set-Cookie', 'cv_session=[never recorded]; Path=/; HttpOnly']],
    })
  })
})

describe('what is no secret stays as it was on the wire', () => {
  it('order, spelling and encoding of parameters and headers', () => {
    const target = '/oauth2/authorize?client_id=a%20b&state=x%2By&&nonce&scope=a+b&redirect_uri=http%3A%2F%2Fx%2Fcb'
    const headers: [string, string][] = [
      ['hOST', 'x'],
      ['Accept', '*/*'],
    ]
    expect(redact(heard({ target, headers }), ORIGIN)).toMatchObject({ url: ORIGIN + target, headers, secrets: [] })
  })
  it('a mark put back by its value is what was sent', () => {
    const target = `/cb?code=${'c'.repeat(40)}&state=1`
    const { url, secrets } = redact(heard({ target }), ORIGIN)
    expect(secrets.reduce((whole, { mark, value }) => whole.replace(mark, value ?? ''), url)).toBe(ORIGIN + target)
  })
  it('of a page only its title, of a picture only its fingerprint', () => {
    const page = text('<html><title>Sign in – CloudVault</title><input name=csrf value=abc>')
    expect(
      redact(heard({ answerHeaders: [['content-type', 'text/html']], answerBody: page }), ORIGIN).answerBody,
    ).toEqual({
      kind: 'page',
      title: 'Sign in – CloudVault',
      length: page.length,
    })
    const picture = { length: 9, start: Buffer.alloc(0), sha256: 'ab' }
    expect(
      redact(heard({ answerHeaders: [['content-type', 'image/png']], answerBody: picture }), ORIGIN).answerBody,
    ).toEqual({ kind: 'bytes', mediaType: 'image/png', length: 9, sha256: 'ab' })
  })
})
