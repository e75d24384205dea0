import { describe, expect, it } from 'vitest'
import { userinfo } from './userinfo.ts'

describe('RFC 6750 §2 — one way to show a token at a time', () => {
  it('refuses one in the header beside one in the form', async () => {
    const init = {
      method: 'POST',
      body: new URLSearchParams({ access_token: 'a' }),
      headers: { authorization: 'Bearer b' },
    }
    await expect(userinfo(new Request('http://127.0.0.1:4000/oauth2/userinfo', init))).rejects.toThrow(
      expect.objectContaining({ code: 'invalid_request' }),
    )
  })
})
