import { describe, expect, it } from 'vitest'
import { readForm } from './form.ts'

const FORM = 'application/x-www-form-urlencoded'
const read = (body: string | Uint8Array<ArrayBuffer>, type = FORM) =>
  readForm(new Request('http://127.0.0.1:4000/', { method: 'POST', body, headers: { 'content-type': type } }))
const refused = expect.objectContaining({ code: 'invalid_request' })

describe('RFC 6749 §3.2 — the body of a token request', () => {
  it('is a form, whatever its charset is called', async () =>
    expect((await read('a=1', `${FORM}; charset=UTF-8`)).get('a')).toBe('1'))
  it('has no other type', async () => {
    await expect(read('{"a":1}', 'application/json')).rejects.toThrow(refused)
    await expect(read('a=1', `${FORM}x`)).rejects.toThrow(refused)
  })
  it('names nothing twice', async () => {
    await expect(read('code=a&code=a')).rejects.toThrow(refused)
    await expect(read('nobody=a&nobody=')).rejects.toThrow(refused)
  })
  it('is UTF-8', async () => expect(read(new Uint8Array([0x61, 0x3d, 0xff]))).rejects.toThrow(refused))
  it('ends somewhere', async () => expect(read('a'.repeat(200_000))).rejects.toThrow(refused))
})
