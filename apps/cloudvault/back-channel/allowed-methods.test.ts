import { describe, expect, it } from 'vitest'
import { answerBackChannel } from './answer.ts'

describe('RFC 6749 §3.2 — what carries a secret is posted', () => {
  it.each(['token', 'revoke', 'introspect', 'par', 'device_authorization'])('GET /oauth2/%s is 405', async (name) => {
    const answer = await answerBackChannel(new Request(`http://127.0.0.1:4000/oauth2/${name}?token=x`))
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  })
})
