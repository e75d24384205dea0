import { describe, expect, it } from 'vitest'
import type { Heard } from './heard.ts'
import { messageFrom } from './message-from.ts'

process.env.PRINTMYPICS_DATABASE_URL ??= 'postgresql://nowhere'
process.env.PRINTMYPICS_SECRET ??= 'a-secret-of-at-least-32-characters'
process.env.CLOUDVAULT_CLIENT_ID ??= 'printmypics'
process.env.CLOUDVAULT_CLIENT_SECRET ??= 'client-secret'

const nothing = { length: 0, start: Buffer.alloc(0) }
const copied = (text: string) => ({ length: Buffer.byteLength(text), start: Buffer.from(text) })
const CODE = `cv_ac_${'c'.repeat(43)}`
const heard = (more: Partial<Heard>): Heard => ({
  viewer: { id: 'v', key: Buffer.alloc(32) },
  time: 1_700_000_000_000_000,
  duration: 5,
  method: 'GET',
  target: '/callback',
  headers: [],
  body: nothing,
  status: 303,
  answerHeaders: [],
  answerBody: nothing,
  findings: [],
  states: [],
  session: null,
  ...more,
})
const FORM: [string, string] = ['Content-Type', 'application/x-www-form-urlencoded']

describe('what the shop’s ear keeps of a message', () => {
  it('keeps state and iss as they came, and of the code its mark, wherever it stands', () => {
    const target = `/callback?code=${CODE}&state=s1&iss=http%3A%2F%2F127.0.0.1%3A4000`
    const message = messageFrom(heard({ target, headers: [['Referer', `http://shop/callback?code=${CODE}`]] }))
    expect(JSON.stringify({ ...message, secrets: [] })).not.toContain(CODE)
    expect(message.url).toContain('state=s1&iss=http%3A%2F%2F127.0.0.1%3A4000')
    expect(message.url).toContain('code=cv_ac_cccc…')
    expect(message.secrets).toEqual([{ kind: 'code', mark: expect.stringMatching(/^cv_ac_cccc….{8}$/), value: CODE }])
    expect(message.keys.map((key) => key.split(':')[0])).toEqual(['state', 'code'])
  })

  it('finds the state in the address that the browser is sent to', () => {
    const location = 'http://127.0.0.1:4000/oauth2/authorize?client_id=printmypics&state=s1&code_challenge=hash'
    const sent = messageFrom(heard({ method: 'POST', target: '/connect', answerHeaders: [['Location', location]] }))
    const back = messageFrom(heard({ target: '/callback?state=s1' }))
    expect(sent.answerHeaders).toEqual([['Location', location]])
    expect([sent.flow, sent.keys]).toEqual([back.flow, back.keys])
  })

  it('never keeps a cookie, a CSRF token, or a field whose name it does not know', () => {
    const body = copied('csrf=token-of-the-form&return_to=%2Fphotos&pin=1234&csrfToken=another')
    const headers: [string, string][] = [
      FORM,
      ['Cookie', 'pmp_session=abc; theme=dark'],
      ['X-Api-Key', 'key-of-a-proxy'],
    ]
    const answerHeaders: [string, string][] = [['Set-Cookie', 'pmp_guest=secret-guest; Path=/; HttpOnly']]
    const message = messageFrom(heard({ method: 'POST', target: '/connect', headers, body, answerHeaders }))
    const kept = JSON.stringify(message)
    for (const secret of ['token-of-the-form', '1234', 'another', 'abc', 'dark', 'key-of-a-proxy', 'secret-guest']) {
      expect(kept).not.toContain(secret)
    }
    expect(message.body).toMatchObject({ text: expect.stringContaining('return_to=%2Fphotos') })
    expect(message.answerHeaders[0]?.[1]).toBe('pmp_guest=[never recorded]; Path=/; HttpOnly')
  })

  it('keeps of a logout token its mark, and says that no browser sent it', () => {
    const token = `eyJ0eXAiOiJsb2dvdXQrand0In0.${'p'.repeat(300)}.s`
    const body = copied(`logout_token=${token}`)
    const target = '/backchannel-logout'
    const message = messageFrom(heard({ viewer: null, method: 'POST', target, headers: [FORM], body, status: 200 }))
    expect(JSON.stringify({ ...message, secrets: [] })).not.toContain('pppp')
    expect(message).toMatchObject({ channel: 'back', from: 'authorization-server', keys: [] })
    expect(message.secrets).toEqual([
      { kind: 'logout_token', mark: expect.stringMatching(/^eyJ0eXAiOi….{8}$/), value: token },
    ])
  })

  it('keeps of a page its title and nothing it says', () => {
    const page = '<!doctype html><title>Your photos &amp; more</title><p>Alice’s address</p>'
    const answerHeaders: [string, string][] = [['Content-Type', 'text/html; charset=utf-8']]
    const message = messageFrom(heard({ status: 200, answerHeaders, answerBody: copied(page) }))
    expect(message.answerBody).toEqual({ kind: 'page', title: 'Your photos & more', length: Buffer.byteLength(page) })
  })

  it('reads no broken address as anything else than text', () => {
    expect(messageFrom(heard({ target: '/callback?code=%E0%A4%A&state=%' })).secrets).toHaveLength(1)
  })
})
