import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { log } from '#watch/log'
import { answerError } from './answer-error.ts'

const table = new Hono().post('/oauth2/token', () => {
  throw new Error('SELECT secret FROM client')
})
table.onError(answerError)
afterEach(() => vi.restoreAllMocks())

describe('RFC 9110 §15.6.1 — a bug of ours', () => {
  it('is 500 in JSON that says nothing of it, and no word of RFC 6749 §5.2', async () => {
    const written = vi.spyOn(log(), 'error').mockImplementation(() => {})
    const answer = await table.request('/oauth2/token', { method: 'POST' })
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-type')).toContain('json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(JSON.parse(text)).not.toHaveProperty('error')
    expect(text).not.toMatch(/SELECT|secret|Error|at /)
    expect(written).toHaveBeenCalledOnce()
  })
})

describe('RFC 9110 §15.5 — every refusal of the back channel', () => {
  it.each([404, 405])('%s is JSON that no browser takes for a page', async (status) => {
    const { answerBackChannel } = await import('./answer.ts')
    const url = `http://127.0.0.1:4000/oauth2/${status === 404 ? 'register/x/y' : 'token'}`
    const answer = await answerBackChannel(new Request(url))
    const { headers } = answer
    expect(answer.status).toBe(status)
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store'])
  })
})
