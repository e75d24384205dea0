import { describe, expect, it } from 'vitest'
import { hostInUrl } from './start.ts'

describe('the address that readiness is asked at', () => {
  it.each([
    ['::1', 'http://[::1]:4000'],
    ['[::1]', 'http://[::1]:4000'],
    ['127.0.0.1', 'http://127.0.0.1:4000'],
    ['localhost', 'http://localhost:4000'],
  ])('HOST=%s is asked at %s', (host, origin) => expect(new URL(`http://${hostInUrl(host)}:4000`).origin).toBe(origin))
})
