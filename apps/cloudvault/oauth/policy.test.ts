import { describe, expect, it } from 'vitest'
import { policyOn, STRICT } from './policy.ts'

const armed = { mode: 'lab', onLoopback: true, weakening: { pkce: 'optional' } } as const

describe('a weakened defence', () => {
  it('is the one that was named, and no other', () => expect(policyOn(armed)).toEqual({ ...STRICT, pkce: 'optional' }))
  it.each(['live', 'room', 'demo'] as const)('is refused in %s mode', (mode) =>
    expect(policyOn({ ...armed, mode })).toBe(STRICT),
  )
  it('is refused where issuer or listener can be reached from elsewhere', () =>
    expect(policyOn({ ...armed, onLoopback: false })).toBe(STRICT))
  it('is refused to every client that is not a lab’s', () =>
    expect(policyOn({ ...armed, weakening: null })).toBe(STRICT))
})
